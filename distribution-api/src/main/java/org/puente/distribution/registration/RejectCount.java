package org.puente.distribution.registration;

import org.puente.events.tables.Words;

/** How many rows were rejected for one reason. */
public record RejectCount(String column, RejectReason code, Words reason, int rows) {}
