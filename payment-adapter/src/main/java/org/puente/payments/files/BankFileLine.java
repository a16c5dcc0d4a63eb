package org.puente.payments.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.IssuedCode;

/** One line of a bank's file; {@code row} counts the file's own lines or entries, from 1. */
public sealed interface BankFileLine {

  int row();

  /** What the bank decided. */
  sealed interface Decision {

    /** Accepted; with a code where the bank answers with one. */
    record Accepted(@Nullable IssuedCode code) implements Decision {}

    /** Refused, by the bank's own reason code. */
    record Rejected(String reasonCode) implements Decision {}

    /** Received and not decided yet. */
    record Processing() implements Decision {}
  }

  /**
   * What became of one order.
   *
   * @param reference as the bank wrote it; {@code clientReference} is null when it is none of ours
   */
  record Answered(int row, String reference, @Nullable UUID clientReference, Decision decision)
      implements BankFileLine {}

  /** What became of all orders of a file of ours that no line of their own tells of. */
  record AllAnswered(int row, String originalMessageId, Decision decision)
      implements BankFileLine {}

  /**
   * Money that moved for one order.
   *
   * @param bankReference the bank's own id of this movement, never used twice
   * @param amount positive, whichever way it moved
   * @param occurredAt when the person stood at the machine, where the bank tells it
   */
  record Moved(
      int row,
      String bankReference,
      String reference,
      @Nullable UUID clientReference,
      BankReport.Kind kind,
      Money amount,
      LocalDate bookedOn,
      @Nullable Instant occurredAt)
      implements BankFileLine {

    /** The same, of the order that we call so; null for none of ours. */
    public Moved of(@Nullable UUID ours) {
      return new Moved(row, bankReference, reference, ours, kind, amount, bookedOn, occurredAt);
    }
  }

  /** What the bank charged; {@code refunded} when it gave a charge back. */
  record Fee(int row, String bankReference, Money amount, boolean refunded, LocalDate bookedOn)
      implements BankFileLine {}

  /**
   * A booking that names no order: a deposit, a batch without details, or something for a person.
   */
  record Unassigned(
      int row, String bankReference, Money amount, boolean credit, LocalDate bookedOn, String text)
      implements BankFileLine {}

  /** Our account's balance; negative when overdrawn. */
  record Balance(int row, boolean opening, Money amount, LocalDate on) implements BankFileLine {}
}
