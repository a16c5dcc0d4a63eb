package org.puente.distribution.registration;

import org.jspecify.annotations.Nullable;
import org.puente.events.tables.Words;

/**
 * One thing that is wrong with a rejected row.
 *
 * @param row the number that a spreadsheet shows beside the row
 * @param value what was written; null once it has been purged, or where it is about the whole row
 */
public record RejectedValue(
    int row, String column, @Nullable String value, RejectReason code, Words reason) {}
