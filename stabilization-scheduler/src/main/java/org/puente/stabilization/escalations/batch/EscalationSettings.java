package org.puente.stabilization.escalations.batch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody looks for what waits too long.
 *
 * @param enabled whether this instance looks; any number of instances may
 * @param pause between two looks
 */
@ConfigurationProperties("puente.escalations")
record EscalationSettings(
    @DefaultValue("true") boolean enabled, @DefaultValue("2s") Duration pause) {}
