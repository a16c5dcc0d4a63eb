package org.puente.distribution.corrections;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.tables.RawRow;

/** Reads one row; the first thing that is wrong with it is its problem. */
final class ReadingRow {

  private static final int LONGEST_REASON = 1_000;

  private static final Map<String, Kind> ACTIONS =
      Map.ofEntries(
          Map.entry("amount", Kind.AMOUNT),
          Map.entry("monto", Kind.AMOUNT),
          Map.entry("hold", Kind.HOLD),
          Map.entry("retener", Kind.HOLD),
          Map.entry("resume", Kind.RESUME),
          Map.entry("reanudar", Kind.RESUME),
          Map.entry("take out", Kind.TAKE_OUT),
          Map.entry("take-out", Kind.TAKE_OUT),
          Map.entry("sacar", Kind.TAKE_OUT));

  private final Map<CorrectionColumn, Integer> columns;
  private final @Nullable String reasonForAll;

  ReadingRow(Map<CorrectionColumn, Integer> columns, @Nullable String reasonForAll) {
    this.columns = columns;
    this.reasonForAll = reasonForAll;
  }

  WrittenRow read(RawRow raw) {
    String id = cell(raw, CorrectionColumn.TRANSFER);
    String action = CorrectionColumn.folded(cell(raw, CorrectionColumn.ACTION));
    String typed = cell(raw, CorrectionColumn.AMOUNT);
    Optional<BigDecimal> amount = Amounts.read(typed);
    String written = cell(raw, CorrectionColumn.REASON);
    String reason = written.isEmpty() ? reasonForAll : written;
    Optional<UUID> transfer = uuid(id);
    boolean tooLong = reason != null && reason.length() > LONGEST_REASON;
    RowProblem problem = null;
    if (transfer.isEmpty()) {
      problem = id.isEmpty() ? RowProblem.TRANSFER_MISSING : RowProblem.TRANSFER_UNREADABLE;
    } else if (!action.isEmpty() && !ACTIONS.containsKey(action)) {
      problem = RowProblem.ACTION_UNKNOWN;
    } else if (!typed.isEmpty() && amount.isEmpty()) {
      problem = RowProblem.AMOUNT_UNREADABLE;
    } else if (tooLong) {
      problem = RowProblem.REASON_TOO_LONG;
    }
    return new WrittenRow(
        raw.number(),
        transfer.orElse(null),
        ACTIONS.get(action),
        amount.orElse(null),
        tooLong ? null : reason,
        problem);
  }

  private String cell(RawRow row, CorrectionColumn column) {
    Integer at = columns.get(column);
    return at == null ? "" : row.cell(at).strip();
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
