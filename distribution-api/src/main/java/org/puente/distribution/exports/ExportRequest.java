package org.puente.distribution.exports;

import org.jspecify.annotations.Nullable;

/**
 * {@code ?format=CSV|XLSX&hxl=true}, as a controller's parameter.
 *
 * @param format CSV if absent
 * @param hxl whether a row of HXL tags follows the headings
 */
public record ExportRequest(@Nullable Format format, @Nullable Boolean hxl) {

  /** What a spreadsheet opens. */
  public enum Format {
    CSV,
    XLSX
  }

  Format wanted() {
    return format == null ? Format.CSV : format;
  }

  boolean tagged() {
    return Boolean.TRUE.equals(hxl);
  }
}
