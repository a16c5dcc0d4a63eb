package org.puente.events.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads as many rows as a heading may need. */
public final class Heading {

  /** A header row stands in one of the first ten rows; its HXL row may follow. */
  public static final int ROWS = 10;

  private Heading() {}

  /** The first rows of a file; refuses one that has none. */
  public static List<RawRow> of(Source source, Dialect dialect, Limits limits)
      throws IOException, FileRefused {
    var head = new ArrayList<RawRow>();
    try (var table = Table.open(source, dialect, limits)) {
      while (head.size() <= ROWS && table.next() instanceof RawRow row) {
        head.add(row);
      }
    }
    if (head.stream().allMatch(RawRow::blank)) {
      throw new FileRefused(Refusal.EMPTY, "");
    }
    return head;
  }
}
