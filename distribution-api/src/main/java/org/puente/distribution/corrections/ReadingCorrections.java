package org.puente.distribution.corrections;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.puente.events.tables.DataRows;
import org.puente.events.tables.Dialects;
import org.puente.events.tables.FileRefused;
import org.puente.events.tables.Heading;
import org.puente.events.tables.Limits;
import org.puente.events.tables.RawRow;
import org.puente.events.tables.Refusal;
import org.puente.events.tables.Source;

/** Reads a file of corrections, a few rows in memory at a time. */
final class ReadingCorrections {

  /** Beyond the largest plan of any programme that is known, by far. */
  private static final Limits LIMITS = new Limits(150, 200_000, 32_767, 1L << 28, 48L << 20, 150);

  private static final int SOME = 2_000;

  private ReadingCorrections() {}

  /**
   * Gives all rows below the heading.
   *
   * @param reasonForAll of the rows that have none of their own
   */
  static void read(Source file, @Nullable String reasonForAll, Consumer<List<WrittenRow>> some)
      throws IOException, FileRefused {
    var dialect = Dialects.of(file);
    List<RawRow> head = Heading.of(file, dialect, LIMITS);
    RawRow header = header(head);
    var reading = new ReadingRow(columns(header), reasonForAll);
    List<WrittenRow> rows = new ArrayList<>();
    boolean any = false;
    try (var data = DataRows.open(file, dialect, LIMITS, lastOfHeading(head, header))) {
      while (data.next() instanceof RawRow row) {
        any = true;
        rows.add(reading.read(row));
        if (rows.size() == SOME) {
          some.accept(List.copyOf(rows));
          rows.clear();
        }
      }
    }
    if (!any) {
      throw new FileRefused(Refusal.NO_ROWS, "");
    }
    some.accept(rows);
  }

  private static RawRow header(List<RawRow> head) throws FileRefused {
    Optional<RawRow> header =
        head.stream()
            .limit(Heading.ROWS)
            .filter(row -> columns(row).containsKey(CorrectionColumn.TRANSFER))
            .findFirst();
    if (header.isEmpty()) {
      throw new FileRefused(Refusal.MISSING_COLUMNS, "transfer");
    }
    Map<CorrectionColumn, Integer> columns = columns(header.get());
    if (!columns.containsKey(CorrectionColumn.AMOUNT)
        && !columns.containsKey(CorrectionColumn.ACTION)) {
      throw new FileRefused(Refusal.MISSING_COLUMNS, "amount, action");
    }
    return header.get();
  }

  /** HXL tags may follow the header, as in our own exports. */
  private static int lastOfHeading(List<RawRow> head, RawRow header) {
    return head.stream()
        .filter(row -> row.number() == header.number() + 1)
        .filter(row -> row.cells().stream().anyMatch(cell -> cell.strip().startsWith("#")))
        .findFirst()
        .orElse(header)
        .number();
  }

  private static Map<CorrectionColumn, Integer> columns(RawRow row) {
    Map<CorrectionColumn, Integer> columns = new EnumMap<>(CorrectionColumn.class);
    for (int at = 0; at < row.cells().size(); at++) {
      for (CorrectionColumn column : CorrectionColumn.values()) {
        if (column.isNamed(row.cell(at))) {
          columns.putIfAbsent(column, at);
        }
      }
    }
    return columns;
  }
}
