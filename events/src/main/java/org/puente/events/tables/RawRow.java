package org.puente.events.tables;

import java.util.List;

/**
 * One row as text.
 *
 * @param number the number that a spreadsheet shows beside it, from 1
 */
public record RawRow(int number, List<String> cells) {

  /** The text of a column, blank where the row is shorter. */
  public String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  /** Whether nothing is written in it. */
  public boolean blank() {
    for (var cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
