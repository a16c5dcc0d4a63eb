package org.puente.distribution.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper in words and figures, for whichever file.
 *
 * @param whole whether all of its accounts sum to zero
 * @param zero the line that says so, or that they do not
 * @param made how each page ends, before its number
 */
public record Paper(
    String language,
    String title,
    List<String> facts,
    List<Table> tables,
    boolean whole,
    String zero,
    String made) {

  public Paper {
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
  }

  /**
   * Cells are texts or amounts; the last row sums up where there is one.
   *
   * @param note what is to be known of it, or why there are no rows
   */
  public record Table(
      String caption,
      List<String> headings,
      List<List<Object>> rows,
      boolean sums,
      @Nullable String note) {

    public Table {
      headings = List.copyOf(headings);
      rows = rows.stream().map(List::copyOf).toList();
    }

    public Table(String caption, List<String> headings, List<List<Object>> rows, boolean sums) {
      this(caption, headings, rows, sums, null);
    }
  }
}
