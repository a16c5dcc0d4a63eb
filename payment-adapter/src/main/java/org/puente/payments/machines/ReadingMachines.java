package org.puente.payments.machines;

import java.io.IOException;
import java.util.List;
import org.puente.events.http.Problem;
import org.puente.events.tables.DataRows;
import org.puente.events.tables.Dialect;
import org.puente.events.tables.Dialects;
import org.puente.events.tables.FileRefused;
import org.puente.events.tables.Heading;
import org.puente.events.tables.Limits;
import org.puente.events.tables.RawRow;
import org.puente.events.tables.Refusal;
import org.puente.events.tables.Source;

/** Reads a whole file of machines (CSV or XLSX), or refuses it with what is wrong. */
public final class ReadingMachines {

  private static final Limits LIMITS = new Limits(40, 20_000, 1_000, 1L << 26, 8L << 20, 150);
  private static final int PROBLEMS = 50;

  private ReadingMachines() {}

  /** Throws Problem: 422 {@code machines-missing-columns}, {@code -wrong-rows}, {@code -unread}. */
  public static List<Machine> read(Source content) throws IOException {
    try {
      Dialect dialect = Dialects.of(content);
      RawRow heading = Heading.of(content, dialect, LIMITS).getFirst();
      MachineColumns columns = MachineColumns.of(heading);
      if (!columns.missing().isEmpty()) {
        throw Problem.unprocessable("machines-missing-columns", "Columns are missing.")
            .with("fields", columns.missing());
      }
      MachineRows rows = new MachineRows(columns);
      try (DataRows data = DataRows.open(content, dialect, LIMITS, heading.number())) {
        while (data.next() instanceof RawRow row) {
          if (!isTags(row)) {
            rows.read(row);
          }
        }
      }
      if (!rows.problems().isEmpty()) {
        throw Problem.unprocessable(
                "machines-wrong-rows", rows.problems().size() + " rows cannot be taken.")
            .with("rows", rows.problems().stream().limit(PROBLEMS).toList());
      }
      if (rows.machines().isEmpty()) {
        throw unread(Refusal.NO_ROWS);
      }
      return List.copyOf(rows.machines());
    } catch (FileRefused e) {
      throw unread(e.refusal());
    }
  }

  private static Problem unread(Refusal refusal) {
    return Problem.unprocessable("machines-unread", refusal.words().en())
        .with("refusal", refusal.name());
  }

  /** The row of HXL tags that may follow the headings. */
  private static boolean isTags(RawRow row) {
    return row.cell(0).startsWith("#") && row.cells().stream().allMatch(ReadingMachines::isTag);
  }

  private static boolean isTag(String cell) {
    return cell.isBlank() || cell.startsWith("#");
  }
}
