package org.puente.events.envelope;

import java.time.Instant;
import java.util.UUID;
import org.puente.events.contract.Contract;

/**
 * A CloudEvent: what a record's headers, key and value say.
 *
 * @param sequence counts the versions of the aggregate, from 1
 * @param data the event as JSON, see {@link EventJson}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes straight from and to Kafka; never compared
public record Envelope(
    UUID id,
    Contract contract,
    String source,
    Instant time,
    UUID aggregateId,
    long sequence,
    UUID partitionKey,
    byte[] data) {}
