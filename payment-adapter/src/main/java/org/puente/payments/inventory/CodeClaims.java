package org.puente.payments.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/** Codes of boxes that pay nothing: who said so, what the person got instead, what the bank did. */
public interface CodeClaims {

  /** What the bank did about a code that it had been paid for. */
  enum Kind {
    /** It was asked for the money, and has not answered. */
    CLAIMED,
    REFUNDED,
    REFUSED
  }

  /**
   * What is known of the bank's doing.
   *
   * @param note a letter's number, a line of a statement
   */
  record Answer(Kind answer, String note, String by, Instant at) {}

  /** What somebody said of a code, and what another decided; null while nobody did. */
  record Report(
      String reason,
      String by,
      Instant at,
      @Nullable String decision,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt) {}

  /**
   * A code that was said to pay nothing.
   *
   * @param id of the proposal
   * @param serial the bank's own number of the code
   * @param fileName of its box
   * @param state of its order
   * @param next state of the order that took its place; null where none did
   * @param answer null until something is known of the bank's doing
   */
  record Claim(
      UUID id,
      String serial,
      UUID batchId,
      String fileName,
      Money amount,
      UUID transferId,
      UUID clientReference,
      String state,
      @Nullable String next,
      Report report,
      @Nullable Answer answer) {}

  /** Whose a code is. */
  record Owner(UUID transferId, UUID clientReference) {}

  /** Newest first. */
  List<Claim> of(String fsp, int limit);

  /** False when there is no confirmed claim of that id. */
  boolean answer(String fsp, UUID claim, Answer answer);

  /** Whose a code with the bank's own number is, if it was given out. */
  Optional<Owner> owner(String fsp, String serial);
}
