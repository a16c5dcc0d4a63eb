package org.puente.distribution.registration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;

/** Makes workbooks to import. */
public final class Workbooks {

  private Workbooks() {}

  /** One sheet; a value may be a text, a number or a date. */
  public static byte[] of(Object[][] rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("Personas");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          switch (rows[row][column]) {
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> {
              sheet.value(row, column, date);
              sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Object text -> sheet.value(row, column, text.toString());
          }
        }
      }
    }
    return bytes.toByteArray();
  }
}
