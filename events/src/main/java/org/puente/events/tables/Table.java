package org.puente.events.tables;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other, never all at once. */
public interface Table extends AutoCloseable {

  /** The next row, or null after the last one. */
  @Nullable RawRow next() throws FileRefused, IOException;

  /** How many bytes of the file have been used so far, about. */
  long bytesRead();

  @Override
  void close() throws IOException;

  /** Opens a file in its dialect. */
  static Table open(Source source, Dialect dialect, Limits limits) throws IOException, FileRefused {
    return switch (dialect) {
      case Dialect.Csv csv -> CsvTable.open(source, csv, limits);
      case Dialect.Xlsx _ -> XlsxTable.open(source, limits);
    };
  }
}
