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
 * @param ageBands the first year of each, in order
 */
record ReviewView(PlanReview facts, Map<String, String> partners, List<Integer> ageBands) {

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
    return bands.entrySet().stream()
        .map(band -> new Ages(band.getKey(), last(band.getKey()), band.getValue()))
        .toList();
  }

  /** By the bands there are, not by those that somebody is in. */
  private @Nullable Integer last(int from) {
    return ageBands.stream().filter(next -> next > from).findFirst().map(n -> n - 1).orElse(null);
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
