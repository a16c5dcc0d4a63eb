package org.puente.payments.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsp.Limits;
import org.puente.payments.fsp.Issuing;

/** Splits an amount over codes: none above the FSP's limit, all of whole notes. */
public final class Splitting {

  /** Nobody is given more codes than so many notes would make. */
  private static final int MOST_NOTES = 2_000;

  private Splitting() {}

  /**
   * The parts in falling size; they sum to the amount. Empty when the FSP cannot make it up:
   * rounding belongs to the plan, so nothing is rounded here.
   */
  public static List<BigDecimal> parts(BigDecimal amount, Fsp fsp) {
    BigDecimal note = fsp.limits().noteMultiple();
    if (amount.signum() <= 0 || amount.remainder(note).signum() != 0) {
      return List.of();
    }
    return switch (fsp.issuing()) {
      case Issuing.FromInventory(List<BigDecimal> denominations, _) when !denominations.isEmpty() ->
          fewest(amount, note, denominations);
      case Issuing.FromInventory _, Issuing.OnOrder _, Issuing.ByFile _ ->
          largest(amount, fsp.limits());
    };
  }

  private static List<BigDecimal> largest(BigDecimal amount, Limits limits) {
    BigDecimal note = limits.noteMultiple();
    BigDecimal largest = limits.perCode().divide(note, 0, RoundingMode.DOWN).multiply(note);
    List<BigDecimal> parts = new ArrayList<>();
    for (BigDecimal rest = amount; rest.signum() > 0; rest = rest.subtract(parts.getLast())) {
      parts.add(rest.min(largest));
    }
    return List.copyOf(parts);
  }

  /** As few codes of the denominations as possible; always taking the largest may not add up. */
  private static List<BigDecimal> fewest(
      BigDecimal amount, BigDecimal note, List<BigDecimal> denominations) {
    List<BigDecimal> whole =
        denominations.stream()
            .filter(value -> value.remainder(note).signum() == 0)
            .sorted(Comparator.reverseOrder())
            .toList();
    if (amount.compareTo(note.multiply(BigDecimal.valueOf(MOST_NOTES))) > 0) {
      return List.of();
    }
    int notes = amount.divideToIntegralValue(note).intValueExact();
    List<List<BigDecimal>> best = new ArrayList<>();
    best.add(List.of());
    for (int sum = 1; sum <= notes; sum++) {
      best.add(best(best, sum, note, whole));
    }
    return best.get(notes);
  }

  private static List<BigDecimal> best(
      List<List<BigDecimal>> best, int sum, BigDecimal note, List<BigDecimal> denominations) {
    List<BigDecimal> shortest = List.of();
    for (BigDecimal value : denominations) {
      int rest = sum - value.divideToIntegralValue(note).intValueExact();
      if (rest < 0 || (rest > 0 && best.get(rest).isEmpty())) {
        continue;
      }
      if (shortest.isEmpty() || best.get(rest).size() + 1 < shortest.size()) {
        shortest = new ArrayList<>(best.get(rest));
        shortest.add(value);
        shortest.sort(Comparator.reverseOrder());
      }
    }
    return List.copyOf(shortest);
  }
}
