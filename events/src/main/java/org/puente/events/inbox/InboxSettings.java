package org.puente.events.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How records arrive.
 *
 * @param concurrency consumers per listener and instance
 * @param firstBackOff after a failure of the infrastructure; doubles up to {@code longestBackOff}
 * @param shutdownTimeout how long a batch in hand may take to finish
 */
@ConfigurationProperties("puente.inbox")
record InboxSettings(
    @DefaultValue("2") int concurrency,
    @DefaultValue("500ms") Duration firstBackOff,
    @DefaultValue("30s") Duration longestBackOff,
    @DefaultValue("20s") Duration shutdownTimeout) {}
