package org.puente.events.inbox;

import org.puente.events.contract.PuenteEvent;
import org.puente.events.envelope.Envelope;

/** A validated event and where it came from. */
public record Incoming(Envelope envelope, PuenteEvent event, int partition, long offset) {}
