package org.puente.distribution.reports;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/**
 * How all transfers stand that somebody sees, and which promises are late.
 *
 * @param contradicted transfers about which a bank said what cannot be
 */
public record Tally(Instant asOf, List<Cell> cells, List<Late> late, long contradicted) {

  /** Days are counted one by one up to here; whatever took longer counts as this. */
  public static final int LONGEST = 15;

  /**
   * Transfers that are alike.
   *
   * @param days from the promised day to the cash, where it was paid in full; 0 is in time, {@link
   *     #LONGEST} is that or more
   */
  public record Cell(
      String territory,
      String state,
      @Nullable Integer days,
      long count,
      Money amount,
      Money withdrawn) {}

  /** Promises whose day has come and whose money hasn't, of one territory. */
  public record Late(String territory, long count, Money owed, Instant since) {}

  public boolean isEmpty() {
    return cells.isEmpty() && late.isEmpty();
  }

  /** By state; counts over all currencies. */
  public Map<String, Long> byState() {
    return counted(cells.stream(), Cell::state);
  }

  public long in(String... states) {
    List<String> wanted = List.of(states);
    return cells.stream()
        .filter(cell -> wanted.contains(cell.state()))
        .mapToLong(Cell::count)
        .sum();
  }

  /** By territory's code. */
  public Map<String, Long> byTerritory() {
    return counted(cells.stream(), Cell::territory);
  }

  /** Those paid in full, by territory's code. */
  public Map<String, Long> paidByTerritory() {
    return counted(cells.stream().filter(cell -> cell.state().equals("PAID")), Cell::territory);
  }

  /** By days from the promised day to the cash: one figure for each from 0 to the longest. */
  public List<Long> byDays() {
    long[] days = new long[LONGEST + 1];
    for (Cell cell : cells) {
      if (cell.days() != null) {
        days[cell.days()] += cell.count();
      }
    }
    return Arrays.stream(days).boxed().toList();
  }

  /** What those in a state are worth, by currency. */
  public Map<String, Money> worth(String state) {
    return cells.stream()
        .filter(cell -> cell.state().equals(state))
        .map(Cell::amount)
        .collect(Collectors.toMap(Money::currency, Function.identity(), Money::plus, TreeMap::new));
  }

  private static Map<String, Long> counted(Stream<Cell> cells, Function<Cell, String> by) {
    return cells.collect(
        Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(Cell::count)));
  }
}
