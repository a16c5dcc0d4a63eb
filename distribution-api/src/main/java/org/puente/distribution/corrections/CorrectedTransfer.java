package org.puente.distribution.corrections;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/**
 * One row of a correction.
 *
 * @param row of the file, from 1 as a spreadsheet counts
 * @param transfer as it was written; null where it could not be read
 * @param person who is paid, where the transfer is one of the plan
 * @param becomes the amount, where that changes
 */
public record CorrectedTransfer(
    int row,
    @Nullable UUID transfer,
    @Nullable UUID person,
    @Nullable Kind kind,
    @Nullable Money was,
    @Nullable Money becomes,
    @Nullable String reason,
    @Nullable RowProblem problem) {}
