package org.puente.distribution.corrections;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was written, before anybody looked at the plan.
 *
 * @param kind null where only the amount says what is wanted
 */
public record WrittenRow(
    int row,
    @Nullable UUID transfer,
    @Nullable Kind kind,
    @Nullable BigDecimal amount,
    @Nullable String reason,
    @Nullable RowProblem problem) {}
