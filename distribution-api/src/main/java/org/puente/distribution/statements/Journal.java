package org.puente.distribution.statements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme's month as finance takes it over into its own books: what donors gave and whose money
 * was spent. What is only set aside is no expense, and is not in it.
 *
 * @param over whether the month had ended; what is told of one that had stays so
 */
public record Journal(YearMonth month, boolean over, List<Line> lines) {

  /**
   * One side of a booking; the sides of each document sum to zero.
   *
   * @param on the day to book it on, in the console's zone
   * @param territory where it was spent; none of a contribution
   * @param donor none of money that no source was named of
   * @param reference the donor's code of the project
   * @param amount a debit, or a credit where it is below zero
   */
  public record Line(
      LocalDate on,
      String document,
      String account,
      @Nullable String territory,
      @Nullable String donor,
      @Nullable String reference,
      BigDecimal amount) {

    public @Nullable BigDecimal debit() {
      return amount.signum() > 0 ? amount : null;
    }

    public @Nullable BigDecimal credit() {
      return amount.signum() < 0 ? amount.negate() : null;
    }
  }

  public Journal {
    lines = List.copyOf(lines);
  }
}
