package org.puente.events.quarantine;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The consumer groups of this service, as a replay needs them. */
public interface Consumers {

  /**
   * Hands a kept record to the group's handler, within the caller's transaction; throws
   * DefectiveEventException, DataIntegrityViolationException, or NoSuchElementException if nobody
   * here listens as that group any more.
   */
  void replay(String group, ConsumerRecord<byte[], byte[]> kept);
}
