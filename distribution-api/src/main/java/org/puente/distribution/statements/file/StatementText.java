package org.puente.distribution.statements.file;

import java.util.List;

/**
 * A statement in words and figures, for whichever file.
 *
 * @param whole whether all accounts sum to zero
 * @param zero the line that says so, or that they do not
 */
record StatementText(
    String language,
    String title,
    List<String> facts,
    List<Table> tables,
    boolean whole,
    String zero,
    String made) {

  /** Cells are texts or amounts; the last row sums up where there is one. */
  record Table(String caption, List<String> headings, List<List<Object>> rows, boolean sums) {}
}
