package org.puente.distribution.households;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/**
 * What is still owed to a household for a cycle.
 *
 * @param owed by now, less what was paid
 * @param moves whether a change takes it along; what was submitted or released stays as it is
 * @param parts whether a household that parts is owed it apart; nothing of it was paid so far
 * @param transfer that holds its slot, in a draft or beyond
 */
public record Instalment(
    UUID promiseId,
    int cycle,
    Instant dueAt,
    Money owed,
    boolean moves,
    boolean parts,
    @Nullable UUID transfer) {}
