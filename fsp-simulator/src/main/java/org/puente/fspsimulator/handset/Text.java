package org.puente.fspsimulator.handset;

import java.time.Instant;

/** One text on a phone. */
record Text(String from, String text, Instant sentAt) {}
