package org.puente.distribution.sources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose money a month spent: what came back goes to whom it was last taken from, what was spent is
 * taken from what earlier months left, by the flow that {@link Coverage} finds.
 */
public final class Attribution {

  /**
   * What a territory took from a source, or gave back where it is below zero.
   *
   * @param source null for the own budget, which no donor is behind
   */
  public record Share(@Nullable UUID source, String territory, BigDecimal amount) {}

  private final List<Share> taken = new ArrayList<>();
  private final List<Share> month = new ArrayList<>();

  private Attribution() {}

  /**
   * The shares of a month.
   *
   * @param sources in the order in which they are spent, each with all that was given
   * @param earlier the shares of all months that were closed, oldest first
   * @param net by territory, what was spent less what came back
   * @throws IllegalArgumentException where more comes back than was ever taken
   */
  public static List<Share> of(
      List<Pot> sources, List<Share> earlier, Map<String, BigDecimal> net) {
    var attribution = new Attribution();
    earlier.forEach(attribution::recall);
    var sorted = new TreeMap<>(net);
    sorted.forEach(
        (territory, amount) -> {
          if (amount.signum() < 0) {
            attribution.giveBack(territory, amount.negate());
          }
        });
    attribution.spend(sources, sorted);
    return List.copyOf(attribution.month);
  }

  private void recall(Share share) {
    if (share.amount().signum() >= 0) {
      taken.add(share);
      return;
    }
    BigDecimal left = share.amount().negate();
    for (int i = taken.size() - 1; i >= 0 && left.signum() > 0; i--) {
      Share last = taken.get(i);
      if (last.territory().equals(share.territory()) && same(last.source(), share.source())) {
        left = left.subtract(reduce(i, left));
      }
    }
    refuse(left, share.territory());
  }

  private void giveBack(String territory, BigDecimal amount) {
    BigDecimal left = amount;
    Map<Share, BigDecimal> given = new LinkedHashMap<>();
    for (int i = taken.size() - 1; i >= 0 && left.signum() > 0; i--) {
      Share last = taken.get(i);
      if (last.territory().equals(territory)) {
        BigDecimal part = reduce(i, left);
        left = left.subtract(part);
        given.merge(
            new Share(last.source(), territory, BigDecimal.ZERO), part.negate(), BigDecimal::add);
      }
    }
    refuse(left, territory);
    given.forEach((whose, part) -> add(whose.source(), territory, part));
  }

  private void spend(List<Pot> sources, Map<String, BigDecimal> net) {
    Map<Need, BigDecimal> needs = new LinkedHashMap<>();
    net.forEach(
        (territory, amount) -> {
          if (amount.signum() > 0) {
            needs.put(Need.of(territory), amount);
          }
        });
    Map<Need, BigDecimal> open = new LinkedHashMap<>(needs);
    for (Coverage.Use use : Coverage.of(left(sources), needs).uses()) {
      add(use.pot(), use.need().territory(), use.amount());
      open.merge(use.need(), use.amount().negate(), BigDecimal::add);
    }
    open.forEach((need, amount) -> add(null, need.territory(), amount));
  }

  private List<Pot> left(List<Pot> sources) {
    Map<UUID, BigDecimal> used = new HashMap<>();
    for (Share share : taken) {
      if (share.source() != null) {
        used.merge(share.source(), share.amount(), BigDecimal::add);
      }
    }
    return sources.stream()
        .map(
            pot ->
                new Pot(
                    pot.id(),
                    pot.amount().subtract(used.getOrDefault(pot.id(), BigDecimal.ZERO)),
                    pot.earmark()))
        .toList();
  }

  /** Takes as much from what was taken as is there, and says how much that was. */
  private BigDecimal reduce(int at, BigDecimal most) {
    Share share = taken.get(at);
    BigDecimal part = share.amount().min(most);
    taken.set(at, new Share(share.source(), share.territory(), share.amount().subtract(part)));
    return part;
  }

  private void add(@Nullable UUID source, String territory, BigDecimal amount) {
    if (amount.signum() != 0) {
      month.add(new Share(source, territory, amount));
    }
  }

  private static boolean same(@Nullable UUID one, @Nullable UUID other) {
    return one == null ? other == null : one.equals(other);
  }

  private static void refuse(BigDecimal left, String territory) {
    if (left.signum() > 0) {
      throw new IllegalArgumentException(
          "%s gives back %s more than it took".formatted(territory, left));
    }
  }
}
