package org.puente.events.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.puente.events.contract.PuenteEvent;
import org.puente.events.envelope.CloudEventRecords;
import org.puente.events.envelope.DefectiveEventException;
import org.puente.events.envelope.Envelope;
import org.puente.events.envelope.EventJson;

/** What can be known to be wrong with a record before any SQL. */
final class EventValidation {

  private final EventJson json;

  EventValidation(EventJson json) {
    this.json = json;
  }

  Incoming validate(ConsumerRecord<byte[], byte[]> in) {
    Envelope envelope = CloudEventRecords.fromRecord(in);
    PuenteEvent event = json.read(envelope.contract(), envelope.data());
    if (!event.aggregateId().equals(envelope.aggregateId())) {
      throw new DefectiveEventException("ce_subject is not the event's aggregate");
    }
    if (!event.partitionKey().equals(envelope.partitionKey())) {
      throw new DefectiveEventException("The key is not the event's partition key");
    }
    if (envelope.sequence() < 1) {
      throw new DefectiveEventException("ce_sequence starts at 1");
    }
    return new Incoming(envelope, event, in.partition(), in.offset());
  }
}
