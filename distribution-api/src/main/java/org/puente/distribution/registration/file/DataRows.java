package org.puente.distribution.registration.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.FileRefused;
import org.puente.distribution.registration.Refusal;

/** The rows below the heading that say something. */
public final class DataRows implements AutoCloseable {

  private final Table table;
  private final Limits limits;
  private final int skipThrough;
  private int rows;

  private DataRows(Table table, Limits limits, int skipThrough) {
    this.table = table;
    this.limits = limits;
    this.skipThrough = skipThrough;
  }

  /**
   * Opens a file at its data.
   *
   * @param readThrough the last row that was read before, to go on behind it; 0 to start
   */
  public static DataRows open(
      Source source, Dialect dialect, Layout layout, Limits limits, int readThrough)
      throws IOException, FileRefused {
    return new DataRows(
        Table.open(source, dialect, limits),
        limits,
        Math.max(layout.lastHeadingRow(), readThrough));
  }

  /** The next row with something in it, or null after the last one. */
  public @Nullable RawRow next() throws FileRefused, IOException {
    while (table.next() instanceof RawRow row) {
      if (row.number() > skipThrough && !row.blank()) {
        if (++rows > limits.rows()) {
          throw new FileRefused(Refusal.TOO_LARGE, "more than " + limits.rows() + " rows");
        }
        return row;
      }
    }
    return null;
  }

  /** How many bytes of the file have been used so far; 0 where that is unknown. */
  public long bytesRead() {
    return table.bytesRead();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
