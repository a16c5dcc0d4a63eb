package org.puente.distribution.kits;

import java.math.BigDecimal;

/**
 * A kit as it was designed: whom it is for, what it costs and how long it lasts.
 *
 * @param kitType the type's code, the same for all its versions
 * @param version 1 for the first
 * @param coverageDays how many days one kit serves; a lot that expires sooner never leaves
 */
public record KitVersion(
    String kitType,
    int version,
    String name,
    AgeBand ages,
    NeedRule need,
    BigDecimal unitCost,
    String currency,
    int coverageDays) {

  boolean sameDesign(KitVersion other) {
    return name.equals(other.name)
        && ages.equals(other.ages)
        && need.equals(other.need)
        && unitCost.compareTo(other.unitCost) == 0
        && currency.equals(other.currency)
        && coverageDays == other.coverageDays;
  }

  KitVersion asVersion(int number) {
    return new KitVersion(kitType, number, name, ages, need, unitCost, currency, coverageDays);
  }
}
