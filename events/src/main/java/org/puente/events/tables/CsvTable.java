package org.puente.events.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Separated text as rows; notices when the file was cut short. */
final class CsvTable implements Table {

  private final CountingStream bytes;
  private final EndOfText text;
  private final CloseableIterator<CsvRecord> records;
  private final Limits limits;
  private int number;
  private int usualWidth;

  private CsvTable(CountingStream bytes, Dialect.Csv dialect, Limits limits) {
    this.bytes = bytes;
    this.limits = limits;
    this.text = new EndOfText(new InputStreamReader(bytes, dialect.charset()));
    this.records =
        Delimiters.Csv.builder(dialect.delimiter(), limits.cellCharacters() * 4)
            .ofCsvRecord(text)
            .iterator();
  }

  static CsvTable open(Source source, Dialect.Csv dialect, Limits limits) throws IOException {
    var stream = new CountingStream(new BufferedInputStream(source.open(), 1 << 16));
    return new CsvTable(stream, dialect, limits);
  }

  @Override
  public @Nullable RawRow next() throws FileRefused, IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      var row = new RawRow(++number, records.next().getFields());
      checked(row);
      return row;
    } catch (CsvParseException damaged) {
      throw new FileRefused(Refusal.BROKEN, "row " + (number + 1));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private void checked(RawRow row) throws FileRefused {
    if (row.cells().size() > limits.columns()) {
      throw new FileRefused(Refusal.TOO_MANY_COLUMNS, row.cells().size() + " columns");
    }
    if (!records.hasNext() && cutShort(row)) {
      throw new FileRefused(Refusal.TRUNCATED, "row " + number);
    }
    usualWidth = Math.max(usualWidth, row.cells().size());
  }

  /** The last row is short without a line end, or stands in a quote that nobody closed. */
  private boolean cutShort(RawRow last) {
    if (!text.endsWithNewline() && last.cells().size() < usualWidth) {
      return true;
    }
    boolean swallowed = !last.cells().isEmpty() && last.cells().getLast().indexOf('\n') >= 0;
    return text.oddQuotes() && (swallowed || !text.endsWithNewline());
  }

  @Override
  public long bytesRead() {
    return bytes.count();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
