package org.puente.stabilization.detection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How delays are detected.
 *
 * @param enabled whether this instance detects; any number of instances may
 * @param workers how many claim at the same time
 * @param chunk promises per transaction
 * @param pause between two looks, whoever of the workers looks, when nothing is due
 */
@ConfigurationProperties("puente.detection")
record DetectionSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("2") int workers,
    @DefaultValue("2000") int chunk,
    @DefaultValue("250ms") Duration pause) {}
