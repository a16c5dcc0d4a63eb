package org.puente.payments.machines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.events.tables.RawRow;
import org.puente.payments.machines.MachineColumns.Column;

/** Reads the rows of a file of machines, and says of each what is wrong with it. */
final class MachineRows {

  private static final Set<String> YES = Set.of("si", "yes", "true", "x", "1");
  private static final Set<String> NO = Set.of("", "no", "false", "0");

  /** Each in signs: three machines have to fit into a text. */
  private static final Map<Column, Integer> LONGEST =
      Map.of(
          Column.TERRITORY, 64,
          Column.PLACE, 60,
          Column.NAME, 40,
          Column.ADDRESS, 60,
          Column.HOURS, 20,
          Column.NOTE_ES, 40,
          Column.NOTE_EN, 40);

  private static final Set<Column> NEEDED =
      Set.of(Column.TERRITORY, Column.PLACE, Column.NAME, Column.ADDRESS);

  /** What is wrong with a row; {@code reason} is a stable key. */
  record RowProblem(int row, String field, String reason) {}

  private final MachineColumns columns;
  private final List<Machine> machines = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();

  MachineRows(MachineColumns columns) {
    this.columns = columns;
  }

  List<Machine> machines() {
    return machines;
  }

  List<RowProblem> problems() {
    return problems;
  }

  void read(RawRow row) {
    int before = problems.size();
    LONGEST.forEach((column, longest) -> check(row, column, longest));
    String place = columns.cell(row, Column.PLACE);
    if (!place.isEmpty() && Machine.key(place).isEmpty()) {
      problem(row, Column.PLACE, "unreadable");
    }
    String accessible = Machine.key(columns.cell(row, Column.ACCESSIBLE));
    if (!YES.contains(accessible) && !NO.contains(accessible)) {
      problem(row, Column.ACCESSIBLE, "yes-or-no");
    }
    if (problems.size() == before) {
      machines.add(
          new Machine(
              columns.cell(row, Column.TERRITORY),
              columns.cell(row, Column.PLACE),
              columns.cell(row, Column.NAME),
              columns.cell(row, Column.ADDRESS),
              filled(row, Column.HOURS),
              YES.contains(accessible),
              filled(row, Column.NOTE_ES),
              filled(row, Column.NOTE_EN)));
    }
  }

  private @Nullable String filled(RawRow row, Column column) {
    String cell = columns.cell(row, column);
    return cell.isEmpty() ? null : cell;
  }

  private void check(RawRow row, Column column, int longest) {
    String cell = columns.cell(row, column);
    if (cell.isEmpty() && NEEDED.contains(column)) {
      problem(row, column, "missing");
    } else if (cell.length() > longest) {
      problem(row, column, "longer-than-" + longest);
    } else if (cell.chars().anyMatch(Character::isISOControl)) {
      problem(row, column, "unreadable");
    }
  }

  private void problem(RawRow row, Column column, String reason) {
    problems.add(new RowProblem(row.number(), column.field(), reason));
  }
}
