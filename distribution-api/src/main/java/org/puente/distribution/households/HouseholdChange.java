package org.puente.distribution.households;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household that is to be another one: one person proposes it, another confirms it.
 *
 * @param fromPerson who received when it was proposed
 * @param toPerson who is to receive
 * @param leaving who goes with them; nobody where only the payee changes
 * @param newHousehold theirs, once it is applied; null where only the payee changes
 * @param reason null once that person was erased
 * @param ended null while it is proposed
 */
public record HouseholdChange(
    UUID id,
    Kind kind,
    UUID householdId,
    UUID enrolmentId,
    UUID fromPerson,
    UUID toPerson,
    List<UUID> leaving,
    @Nullable UUID newHousehold,
    String territory,
    State state,
    @Nullable String reason,
    Hand proposed,
    @Nullable Hand ended) {

  public HouseholdChange {
    leaving = List.copyOf(leaving);
  }

  /** What it is. */
  public enum Kind {
    /** Somebody else of the household receives. */
    PAYEE,
    /** Some leave with a head of their own, and receive apart. */
    SPLIT
  }

  /** How it stands. */
  public enum State {
    PROPOSED,
    APPLIED,
    WITHDRAWN
  }

  /** Who did something, when. */
  public record Hand(UUID id, String username, Instant at) {}
}
