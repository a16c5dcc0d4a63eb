package org.puente.distribution.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/**
 * Part of a plan's people and money; all three are null where the cell is too small to be shown.
 *
 * @param key what the part has in common
 * @param amount null also where money is not divided, as by sex and age
 */
public record PlanShare(
    String key, @Nullable Integer households, @Nullable Integer people, @Nullable Money amount) {

  /** Fewer people than this are not told to whoever reads aggregates only. */
  public static final int SMALLEST_CELL = 5;

  public boolean hidden() {
    return people == null;
  }

  /**
   * The same with small cells hidden. A single hidden cell could be told from the total, so the
   * next smallest one is hidden with it.
   */
  static List<PlanShare> suppressed(List<PlanShare> shares) {
    List<PlanShare> hidden = new ArrayList<>(shares.stream().map(PlanShare::ifLarge).toList());
    if (hidden.stream().filter(PlanShare::hidden).count() == 1) {
      shares.stream()
          .filter(share -> share.count() >= SMALLEST_CELL)
          .min(Comparator.comparingInt(PlanShare::count))
          .ifPresent(next -> hidden.set(shares.indexOf(next), next.blank()));
    }
    return List.copyOf(hidden);
  }

  private PlanShare ifLarge() {
    boolean small = count() > 0 && (count() < SMALLEST_CELL || between(households));
    return small ? blank() : this;
  }

  private static boolean between(@Nullable Integer households) {
    return households != null && households > 0 && households < SMALLEST_CELL;
  }

  private PlanShare blank() {
    return new PlanShare(key, null, null, null);
  }

  private int count() {
    return people == null ? 0 : people;
  }
}
