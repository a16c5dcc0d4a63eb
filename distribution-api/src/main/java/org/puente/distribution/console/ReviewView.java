package org.puente.distribution.console;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.PlanReview;
import org.puente.distribution.plans.PlanShare;

/**
 * A review as a page shows it.
 *
 * @param partners names by id
 */
record ReviewView(PlanReview facts, Map<String, String> partners) {

  public List<PlanReview.Check> warnings() {
    return facts.checks().stream().filter(check -> !check.clear()).toList();
  }

  public List<PlanReview.Check> passed() {
    return facts.checks().stream().filter(PlanReview.Check::clear).toList();
  }

  /** One row per age band, from the youngest; one column per sex. */
  public List<Ages> ages() {
    Map<Integer, Map<String, PlanShare>> bands = new TreeMap<>(Comparator.naturalOrder());
    for (PlanShare share : facts.bySexAndAge()) {
      String[] key = share.key().split(":", 2);
      bands.computeIfAbsent(Integer.valueOf(key[1]), it -> new TreeMap<>()).put(key[0], share);
    }
    List<Integer> from = List.copyOf(bands.keySet());
    return from.stream()
        .map(
            band -> {
              int next = from.indexOf(band) + 1;
              return new Ages(
                  band,
                  next < from.size() ? from.get(next) - 1 : null,
                  bands.getOrDefault(band, Map.of()));
            })
        .toList();
  }

  public String partner(PlanShare share) {
    return partners.getOrDefault(share.key(), "–");
  }

  /**
   * People of an age.
   *
   * @param to the last year of it; null where it is open
   */
  record Ages(int from, @Nullable Integer to, Map<String, PlanShare> bySex) {

    public @Nullable PlanShare of(String sex) {
      return bySex.get(sex);
    }
  }
}
