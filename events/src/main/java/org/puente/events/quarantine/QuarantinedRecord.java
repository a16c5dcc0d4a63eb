package org.puente.events.quarantine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record in quarantine, bytes and all; {@code state} is QUARANTINED or REPLAYED. */
@SuppressWarnings("ArrayRecordComponent") // bytes as they came; never compared
public record QuarantinedRecord(
    long id,
    String consumerGroup,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    Map<String, String> headers,
    byte @Nullable [] value,
    String reason,
    Instant quarantinedAt,
    @Nullable Instant replayedAt,
    String state) {}
