package org.puente.events.contract;

import java.util.UUID;

/** A fact that travels between the services. Ids are opaque; nothing in it names a person. */
public sealed interface PuenteEvent
    permits PtmEvent,
        StepReached,
        PersonErased,
        PayoutEvent,
        FspEvent,
        KitEvent,
        StabilizationEvent {

  /** The id whose sequence counts the event's versions. */
  UUID aggregateId();

  /** The id whose order matters on the topic. */
  UUID partitionKey();
}
