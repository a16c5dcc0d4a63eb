package org.puente.distribution.statements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.ledger.Entry;
import org.puente.distribution.programmes.Programme;

/**
 * A programme's month.
 *
 * @param paid transfers that money was withdrawn of in the month, less those that were reversed
 * @param over whether the month had ended when it was made
 */
public record MonthStatement(
    Programme programme,
    YearMonth month,
    List<Row> rows,
    List<Given> sources,
    long paid,
    boolean over,
    Instant madeAt,
    String madeBy) {

  /**
   * An account's month.
   *
   * @param moved by cause
   */
  public record Row(
      String account, @Nullable String fsp, BigDecimal opening, Map<String, BigDecimal> moved) {

    public BigDecimal closing() {
      return moved.values().stream().reduce(opening, BigDecimal::add);
    }
  }

  /** What a donor gave; null for money without a named source. */
  public record Given(
      @Nullable String donor, @Nullable String reference, BigDecimal before, BigDecimal inMonth) {}

  public MonthStatement {
    rows = List.copyOf(rows);
    sources = List.copyOf(sources);
  }

  /** The causes that moved anything, in the order of the road. */
  public List<String> causes() {
    return Arrays.stream(Entry.Cause.values())
        .map(Entry.Cause::name)
        .filter(cause -> rows.stream().anyMatch(row -> row.moved().containsKey(cause)))
        .toList();
  }

  /** What all accounts close with: zero. */
  public BigDecimal total() {
    return rows.stream().map(Row::closing).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
