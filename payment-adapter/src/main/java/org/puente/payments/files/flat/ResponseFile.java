package org.puente.payments.files.flat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.BankFileLine.Decision;
import org.puente.payments.files.FileLines;
import org.puente.payments.files.FileRefused.Reason;
import org.puente.payments.fsp.IssuedCode;

/** What a bank says became of our orders. */
final class ResponseFile implements FlatFile.Content {

  private final Description description;
  private final Description.Response response;
  private final String name;
  private final FileLines lines;
  private Money total;

  ResponseFile(Description description, String name, FileLines lines) {
    this.description = description;
    this.response = description.answered();
    this.name = name;
    this.lines = lines;
    this.total = Money.zero(description.currency());
  }

  @Override
  public void head(Row row) {
    String original = row.textOrNull(InField.Value.ORIGINAL);
    if (original != null) {
      original = FileNames.of(description.sent().name()).messageId(original);
    }
    String ownId = row.textOrNull(InField.Value.MESSAGE_ID);
    lines.head(
        new BankFileHead(
            BankFileHead.Kind.RESPONSE,
            ownId == null ? name : ownId,
            original,
            row.textOrNull(InField.Value.ACCOUNT),
            description.currency(),
            null,
            null));
    Description.FileStatuses statuses = response.fileStatuses();
    if (statuses != null) {
      ofFile(row, statuses);
    }
  }

  private void ofFile(Row row, Description.FileStatuses statuses) {
    String status = row.needed(InField.Value.STATUS);
    if (statuses.each().contains(status)) {
      return;
    }
    Decision decision;
    if (holds(statuses.rejected(), status)) {
      decision = new Decision.Rejected(reason(row));
    } else if (holds(statuses.processing(), status)) {
      decision = new Decision.Processing();
    } else {
      throw row.refused(Reason.INVALID, InField.Value.STATUS, "is not known");
    }
    String original = row.needed(InField.Value.ORIGINAL);
    lines.line(
        new BankFileLine.AllAnswered(
            row.number(), FileNames.of(description.sent().name()).messageId(original), decision));
  }

  @Override
  public void line(Row row) {
    if (row.has(InField.Value.AMOUNT)) {
      total = total.plus(row.amount(InField.Value.AMOUNT, description.currency()));
    }
    lines.line(
        new BankFileLine.Answered(
            row.number(), row.needed(InField.Value.REFERENCE), row.reference(), decision(row)));
  }

  private Decision decision(Row row) {
    String status = row.needed(InField.Value.STATUS);
    Description.Statuses statuses = response.statuses();
    if (statuses.accepted().contains(status)) {
      return new Decision.Accepted(code(row));
    }
    if (statuses.rejected().contains(status)) {
      return new Decision.Rejected(reason(row));
    }
    if (holds(statuses.processing(), status)) {
      return new Decision.Processing();
    }
    throw row.refused(Reason.INVALID, InField.Value.STATUS, "is not known");
  }

  private @Nullable IssuedCode code(Row row) {
    String digits = row.textOrNull(InField.Value.CODE);
    if (digits == null) {
      return null;
    }
    LocalDate last = row.date(InField.Value.CODE_EXPIRES);
    Instant expires =
        last == null ? null : last.plusDays(1).atStartOfDay(description.zone()).toInstant();
    return new IssuedCode(digits, row.textOrNull(InField.Value.PIN), expires);
  }

  private String reason(Row row) {
    String written = row.text(InField.Value.REASON);
    Map<String, String> known = response.reasons() == null ? Map.of() : response.reasons();
    return known.getOrDefault(written, written.isEmpty() ? "MS03" : written);
  }

  @Override
  public void trailer(Row row, long count) {
    if (row.has(InField.Value.TOTAL)
        && !row.amount(InField.Value.TOTAL, description.currency()).equals(total)) {
      throw row.refused(Reason.TOTALS_DIFFER, InField.Value.TOTAL, "is not that of the lines");
    }
  }

  private static boolean holds(@Nullable List<String> words, String word) {
    return words != null && words.contains(word);
  }
}
