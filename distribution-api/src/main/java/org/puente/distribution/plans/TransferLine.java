package org.puente.distribution.plans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/**
 * A transfer as people see it, without names.
 *
 * @param fsp who has it, or would get it first
 * @param stop what was asked of the payment side and awaits its answer
 * @param outcomeUnknown whether the bank has yet to say what became of an order
 * @param contradicted bank evidence that a person must look at
 * @param was the amount before it was corrected, or in the cycle before where that was asked for
 * @param reason why it differs from the cycle before, where that was asked for
 */
public record TransferLine(
    UUID id,
    UUID planId,
    UUID promiseId,
    UUID personId,
    UUID householdId,
    int cycle,
    String territory,
    String state,
    Money amount,
    Money withdrawn,
    String fsp,
    List<String> fsps,
    int parts,
    Instant dueAt,
    @Nullable String stop,
    boolean outcomeUnknown,
    @Nullable String contradicted,
    @Nullable Instant changedAt,
    @Nullable Money was,
    @Nullable String reason) {}
