package org.puente.distribution.console.reconciliation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.HttpReports.Out;

/** The codes of a bank, or of a place, with which cash can still be withdrawn, by their age. */
record OutByAge(
    String fsp,
    @Nullable String territory,
    String currency,
    List<Cell> cells,
    long codes,
    BigDecimal amount) {

  static final List<String> AGES =
      List.of("DAYS_0_TO_6", "DAYS_7_TO_13", "DAYS_14_TO_29", "DAYS_30_TO_59", "DAYS_60_AND_MORE");

  /** The codes of one age. */
  record Cell(String age, long codes, BigDecimal amount) {

    private Cell and(Out more) {
      return new Cell(age, codes + more.codes(), amount.add(more.amount()));
    }
  }

  private record Key(String fsp, @Nullable String territory, String currency) {}

  static List<OutByAge> byBank(List<Out> told) {
    return grouped(told, each -> new Key(each.fsp(), null, each.currency()));
  }

  static List<OutByAge> byPlace(List<Out> told) {
    return grouped(told, each -> new Key(each.fsp(), each.territory(), each.currency()));
  }

  private static List<OutByAge> grouped(List<Out> told, Function<Out, Key> key) {
    Map<Key, Map<String, Cell>> rows = new LinkedHashMap<>();
    for (Out each : told) {
      rows.computeIfAbsent(key.apply(each), _ -> empty())
          .computeIfPresent(each.age(), (_, cell) -> cell.and(each));
    }
    return rows.entrySet().stream()
        .map(row -> row(row.getKey(), List.copyOf(row.getValue().values())))
        .toList();
  }

  private static Map<String, Cell> empty() {
    Map<String, Cell> cells = new LinkedHashMap<>();
    AGES.forEach(age -> cells.put(age, new Cell(age, 0, BigDecimal.ZERO)));
    return cells;
  }

  private static OutByAge row(Key key, List<Cell> cells) {
    return new OutByAge(
        key.fsp(),
        key.territory(),
        key.currency(),
        cells,
        cells.stream().mapToLong(Cell::codes).sum(),
        cells.stream().map(Cell::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
