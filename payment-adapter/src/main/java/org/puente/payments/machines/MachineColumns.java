package org.puente.payments.machines;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.puente.events.tables.RawRow;

/** Which column of a file of machines says what, by headings in Spanish or English. */
record MachineColumns(Map<Column, Integer> places) {

  /** What is told of a machine. */
  enum Column {
    TERRITORY("territorio", "territory"),
    PLACE("lugar", "ciudad", "place", "town"),
    NAME("nombre", "cajero", "name", "machine"),
    ADDRESS("direccion", "address"),
    HOURS("horario", "hours"),
    ACCESSIBLE("accesible", "accessible"),
    NOTE_ES("nota", "note es"),
    NOTE_EN("note", "note en");

    private final Set<String> headings;

    Column(String... headings) {
      this.headings = Set.of(headings);
    }

    String field() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static MachineColumns of(RawRow heading) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int index = 0; index < heading.cells().size(); index++) {
      String name = Machine.key(heading.cell(index));
      for (Column column : Column.values()) {
        if (column.headings.contains(name)) {
          places.putIfAbsent(column, index);
        }
      }
    }
    return new MachineColumns(places);
  }

  /** Those without which no machine can be told of. */
  List<String> missing() {
    return Stream.of(Column.TERRITORY, Column.PLACE, Column.NAME, Column.ADDRESS)
        .filter(column -> !places.containsKey(column))
        .map(Column::field)
        .toList();
  }

  String cell(RawRow row, Column column) {
    Integer place = places.get(column);
    return place == null ? "" : row.cell(place).strip();
  }
}
