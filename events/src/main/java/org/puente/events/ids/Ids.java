package org.puente.events.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Makes the ids of this system. */
public final class Ids {

  private static final TimeBasedEpochGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /** A new UUIDv7, in order of time. */
  public static UUID next() {
    return TIME_ORDERED.generate();
  }

  /** The UUIDv5 of this name in this namespace: the same today and in a year. */
  public static UUID v5(UUID namespace, String name) {
    return Generators.nameBasedGenerator(namespace).generate(name);
  }

  /** The {@code ce_id} of an event, the same however often it is published. */
  public static UUID eventId(UUID aggregateId, long sequence) {
    return v5(aggregateId, Long.toString(sequence));
  }
}
