package org.puente.payments.inventory;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.puente.events.tables.RawRow;

/** Which column of a file of codes says what, by headings in Spanish or English. */
record CodeColumns(Map<Column, Integer> places) {

  /** What a code is told with. */
  enum Column {
    SERIAL("serie", "serial", "numero", "number", "referencia", "reference"),
    CODE("codigo", "code"),
    PIN("clave", "pin"),
    AMOUNT("valor", "monto", "amount", "value"),
    CURRENCY("moneda", "currency"),
    EXPIRES("vence", "caduca", "expira", "vencimiento", "expires", "expiry");

    private final Set<String> headings;

    Column(String... headings) {
      this.headings = Set.of(headings);
    }
  }

  private static final List<Column> NEEDED =
      List.of(Column.SERIAL, Column.CODE, Column.AMOUNT, Column.EXPIRES);

  /** Throws CodesRefused where a column that is needed is missing. */
  static CodeColumns of(RawRow heading) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int index = 0; index < heading.cells().size(); index++) {
      String name = plain(heading.cell(index));
      for (Column column : Column.values()) {
        if (column.headings.contains(name)) {
          places.putIfAbsent(column, index);
        }
      }
    }
    List<Column> missing = NEEDED.stream().filter(column -> !places.containsKey(column)).toList();
    if (!missing.isEmpty()) {
      throw new CodesRefused("missing-columns", "No column for " + missing);
    }
    return new CodeColumns(places);
  }

  String cell(RawRow row, Column column) {
    Integer place = places.get(column);
    return place == null ? "" : row.cell(place).strip();
  }

  private static String plain(String heading) {
    return Normalizer.normalize(heading.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
