package org.puente.events.tables;

/**
 * What a file may be at most.
 *
 * @param columns columns of one row
 * @param rows rows of data
 * @param cellCharacters characters of one cell
 * @param expandedBytes all entries of a workbook together, unpacked
 * @param sharedTextBytes the texts of a workbook, which have to be held in memory
 * @param expansion how many times larger than packed an entry of a workbook may become
 */
public record Limits(
    int columns,
    int rows,
    int cellCharacters,
    long expandedBytes,
    long sharedTextBytes,
    int expansion) {

  /** Beyond any real registration: 150 columns, two million rows. */
  public static Limits usual() {
    return new Limits(150, 2_000_000, 32_767, 1L << 30, 48L << 20, 150);
  }
}
