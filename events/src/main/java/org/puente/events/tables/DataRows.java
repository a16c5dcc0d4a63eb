package org.puente.events.tables;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

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
   * @param skipThrough the last row of the heading, or the last one that was read before
   */
  public static DataRows open(Source source, Dialect dialect, Limits limits, int skipThrough)
      throws IOException, FileRefused {
    return new DataRows(Table.open(source, dialect, limits), limits, skipThrough);
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
