package org.puente.payments.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that a bank sent, or that somebody brought from its portal.
 *
 * @param appliedTo lines that were applied already; a restart goes on behind them
 */
public record BankFile(
    UUID id,
    String fsp,
    String name,
    State state,
    BankFileHead.@Nullable Kind kind,
    long appliedTo) {

  /** How far it has come. */
  public enum State {
    /** Brought by hand; somebody else has to confirm it. */
    WAITING,
    ARRIVED,
    /** Every line is stored, and the whole of it makes sense. */
    READ,
    APPLIED,
    REFUSED
  }

  /** For people; {@code lines} by what became of them is asked for apart. */
  public record View(
      UUID id,
      String fsp,
      String name,
      State state,
      BankFileHead.@Nullable Kind kind,
      @Nullable String messageId,
      long size,
      long lines,
      long appliedTo,
      Instant arrivedAt,
      @Nullable String broughtBy,
      @Nullable String confirmedBy,
      @Nullable Refusal refusal) {}

  /** Why nothing of it was applied. */
  public record Refusal(String reason, long row, @Nullable String field, String detail) {}
}
