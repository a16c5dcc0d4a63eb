package org.puente.distribution.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.exports.ExportRequest.Format;

/** A file that rows are written to as they come. */
sealed interface Sheet extends AutoCloseable {

  void row(List<? extends @Nullable Object> values);

  @Override
  void close() throws IOException;

  static Sheet open(Format format, OutputStream out) {
    return switch (format) {
      case CSV -> new Csv(out);
      case XLSX -> new Xlsx(out);
    };
  }

  /** In which no cell is a formula. */
  final class Csv implements Sheet {

    private final OutputStreamWriter out;
    private final SafeCsv csv;

    Csv(OutputStream to) {
      out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
      csv = new SafeCsv(out);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
      csv.row(values.toArray());
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }

  /** Texts are written in their cells: a table of shared ones would grow with the file. */
  final class Xlsx implements Sheet {

    /** A worksheet ends after 1,048,576 rows (ECMA-376); what comes after goes to the next one. */
    private static final int ROWS = 1_000_000;

    private static final int IN_MEMORY = 500;

    private final Workbook book;
    private Worksheet sheet;
    private int sheets = 1;
    private int next;

    Xlsx(OutputStream to) {
      book = new Workbook(to, "Puente", "1.0");
      sheet = book.newWorksheet("Puente");
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
      try {
        if (next == ROWS) {
          sheet.finish();
          sheets++;
          sheet = book.newWorksheet("Puente " + sheets);
          next = 0;
        }
        for (int column = 0; column < values.size(); column++) {
          cell(column, values.get(column));
        }
        next++;
        if (next % IN_MEMORY == 0) {
          sheet.flush();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void cell(int column, @Nullable Object value) {
      switch (value) {
        case null -> {}
        case Number number -> sheet.value(next, column, number);
        default -> sheet.inlineString(next, column, value.toString());
      }
    }

    @Override
    public void close() throws IOException {
      book.finish();
    }
  }
}
