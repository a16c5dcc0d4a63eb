package org.puente.payments.files.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.BankFileLine.Decision;
import org.puente.payments.fsp.IssuedCode;

/** A line of a bank's file as the columns of its table. */
record LineRow(
    long line,
    int row,
    String what,
    @Nullable String reference,
    @Nullable UUID clientReference,
    @Nullable String bankReference,
    @Nullable Decision decided,
    @Nullable String kind,
    @Nullable Money money,
    @Nullable LocalDate bookedOn,
    @Nullable Instant occurredAt,
    @Nullable String note) {

  static LineRow of(long line, BankFileLine content) {
    return switch (content) {
      case BankFileLine.Answered(int row, String reference, UUID ours, Decision decision) ->
          new LineRow(
              line, row, "ANSWER", reference, ours, null, decision, null, null, null, null, null);
      case BankFileLine.AllAnswered(int row, String original, Decision decision) ->
          new LineRow(
              line,
              row,
              "ALL_ANSWERED",
              original,
              null,
              null,
              decision,
              null,
              null,
              null,
              null,
              null);
      case BankFileLine.Moved moved ->
          new LineRow(
              line,
              moved.row(),
              "MOVEMENT",
              moved.reference(),
              moved.clientReference(),
              moved.bankReference(),
              null,
              moved.kind().name(),
              moved.amount(),
              moved.bookedOn(),
              moved.occurredAt(),
              null);
      case BankFileLine.Fee(
              int row,
              String bankReference,
              Money money,
              boolean back,
              LocalDate on) ->
          booked(line, row, "FEE", bankReference, back ? "REFUNDED" : "CHARGED", money, on, null);
      case BankFileLine.Unassigned(
              int row,
              String bankReference,
              Money money,
              boolean credit,
              LocalDate on,
              String text) ->
          booked(
              line, row, "UNASSIGNED", bankReference, credit ? "CREDIT" : "DEBIT", money, on, text);
      case BankFileLine.Balance(int row, boolean opening, Money money, LocalDate on) ->
          booked(line, row, "BALANCE", null, opening ? "OPENING" : "CLOSING", money, on, null);
    };
  }

  private static LineRow booked(
      long line,
      int row,
      String what,
      @Nullable String bankReference,
      String kind,
      Money money,
      LocalDate on,
      @Nullable String note) {
    return new LineRow(
        line, row, what, null, null, bankReference, null, kind, money, on, null, note);
  }

  @Nullable String decision() {
    return switch (decided) {
      case Decision.Accepted _ -> "ACCEPTED";
      case Decision.Rejected _ -> "REJECTED";
      case Decision.Processing _ -> "PROCESSING";
      case null -> null;
    };
  }

  @Nullable String reasonCode() {
    return decided instanceof Decision.Rejected(String reason) ? reason : null;
  }

  @Nullable IssuedCode code() {
    return decided instanceof Decision.Accepted(IssuedCode code) ? code : null;
  }

  @Nullable Instant codeExpiresAt() {
    IssuedCode code = code();
    return code == null ? null : code.expiresAt();
  }

  @Nullable String amount() {
    return money == null ? null : money.amount().toPlainString();
  }

  @Nullable String bookedDay() {
    return bookedOn == null ? null : bookedOn.toString();
  }

  @Nullable String currency() {
    return money == null ? null : money.currency();
  }
}
