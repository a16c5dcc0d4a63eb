package org.puente.distribution.registration.row;

import org.puente.distribution.registration.RejectReason;

/** One thing that is wrong with a row: in which column, what was written, why. */
public record Flaw(String column, String value, RejectReason reason) {}
