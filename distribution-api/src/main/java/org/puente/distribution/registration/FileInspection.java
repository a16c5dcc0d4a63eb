package org.puente.distribution.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like, without importing it.
 *
 * @param format CSV or XLSX
 * @param delimiter null for a workbook
 * @param charset null for a workbook
 * @param headerRow the row that names the columns, from 1
 * @param territories the codes that its rows name, so that missing ones can be added before
 * @param rows rows of data
 */
public record FileInspection(
    String profile,
    String format,
    @Nullable String delimiter,
    @Nullable String charset,
    int headerRow,
    List<ColumnUse> columns,
    List<String> territories,
    int rows) {

  /** A column, and what it fills; null where its values are discarded. */
  public record ColumnUse(String column, @Nullable String mapsTo) {}
}
