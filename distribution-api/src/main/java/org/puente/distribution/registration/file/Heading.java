package org.puente.distribution.registration.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.puente.distribution.registration.FileRefused;
import org.puente.distribution.registration.Refusal;

/** Reads as many rows as a heading may need. */
public final class Heading {

  private Heading() {}

  /** The first rows of a file; refuses one that has none. */
  public static List<RawRow> of(Source source, Dialect dialect, Limits limits)
      throws IOException, FileRefused {
    var head = new ArrayList<RawRow>();
    try (var table = Table.open(source, dialect, limits)) {
      while (head.size() <= Recognition.HEADING_ROWS && table.next() instanceof RawRow row) {
        head.add(row);
      }
    }
    if (head.stream().allMatch(RawRow::blank)) {
      throw new FileRefused(Refusal.EMPTY, "");
    }
    return head;
  }
}
