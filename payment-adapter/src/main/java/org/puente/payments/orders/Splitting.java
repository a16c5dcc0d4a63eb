package org.puente.payments.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.puente.payments.fsp.Fsp.Limits;

/** Splits an amount over codes: none above the FSP's limit, all of whole notes. */
public final class Splitting {

  private Splitting() {}

  /**
   * The parts in falling size; they sum to the amount. Empty when the machine's notes cannot make
   * up the amount: rounding belongs to the plan, so nothing is rounded here.
   */
  public static List<BigDecimal> parts(BigDecimal amount, Limits limits) {
    BigDecimal note = limits.noteMultiple();
    if (amount.signum() <= 0 || amount.remainder(note).signum() != 0) {
      return List.of();
    }
    BigDecimal largest = limits.perCode().divide(note, 0, RoundingMode.DOWN).multiply(note);
    List<BigDecimal> parts = new ArrayList<>();
    for (BigDecimal rest = amount; rest.signum() > 0; rest = rest.subtract(parts.getLast())) {
      parts.add(rest.min(largest));
    }
    return List.copyOf(parts);
  }
}
