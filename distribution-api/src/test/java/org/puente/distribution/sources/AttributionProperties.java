package org.puente.distribution.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.puente.distribution.sources.Attribution.Share;

class AttributionProperties {

  private static final List<String> PLACES = List.of("tulcan", "quito", "manta");

  @Property(tries = 500)
  void everyMonthSumsToTheCentAndNoSourceGivesMoreThanItHasNorElsewhere(
      @ForAll("sources") List<Pot> sources,
      @ForAll("months") List<Map<String, BigDecimal>> wishes) {
    List<Share> earlier = new ArrayList<>();
    Map<String, BigDecimal> spent = new HashMap<>();
    for (Map<String, BigDecimal> wish : wishes) {
      Map<String, BigDecimal> net = possible(wish, spent);
      List<Share> month = Attribution.of(sources, earlier, net);

      net.forEach(
          (place, amount) ->
              assertThat(sum(month.stream().filter(s -> s.territory().equals(place)).toList()))
                  .isEqualByComparingTo(amount));
      assertThat(month).allMatch(share -> share.amount().scale() <= 2);
      assertThat(Attribution.of(sources.stream().toList(), earlier, new HashMap<>(net)))
          .isEqualTo(month);
      earlier.addAll(month);
      for (Pot pot : sources) {
        List<Share> of = earlier.stream().filter(s -> pot.id().equals(s.source())).toList();
        assertThat(sum(of)).isBetween(BigDecimal.ZERO, pot.amount());
        for (String place : PLACES) {
          BigDecimal there = sum(of.stream().filter(s -> s.territory().equals(place)).toList());
          assertThat(there).isNotNegative();
          if (!pot.earmark().covers(Need.of(place))) {
            assertThat(there).isZero();
          }
        }
      }
    }
  }

  @Test
  void whatComesBackGoesToWhomItWasLastTakenFrom() {
    var first = new Pot(UUID.randomUUID(), new BigDecimal("100"), Earmark.NONE);
    var second = new Pot(UUID.randomUUID(), new BigDecimal("100"), Earmark.NONE);
    var sources = List.of(first, second);
    var spent = Attribution.of(sources, List.of(), Map.of("quito", new BigDecimal("230")));

    assertThat(spent)
        .containsExactly(
            new Share(first.id(), "quito", new BigDecimal("100")),
            new Share(second.id(), "quito", new BigDecimal("100")),
            new Share(null, "quito", new BigDecimal("30")));
    assertThat(Attribution.of(sources, spent, Map.of("quito", new BigDecimal("-50.01"))))
        .containsExactly(
            new Share(null, "quito", new BigDecimal("-30")),
            new Share(second.id(), "quito", new BigDecimal("-20.01")));
  }

  @Test
  void noMoreComesBackThanWasTaken() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Attribution.of(List.of(), List.of(), Map.of("quito", new BigDecimal("-0.01"))))
        .withMessageContaining("quito gives back 0.01 more");
  }

  /** Nothing comes back that was not spent. */
  private static Map<String, BigDecimal> possible(
      Map<String, BigDecimal> wish, Map<String, BigDecimal> spent) {
    Map<String, BigDecimal> net = new HashMap<>();
    wish.forEach(
        (place, amount) -> {
          BigDecimal before = spent.getOrDefault(place, BigDecimal.ZERO);
          BigDecimal most = amount.max(before.negate());
          net.put(place, most);
          spent.put(place, before.add(most));
        });
    return net;
  }

  @Provide
  Arbitrary<List<Pot>> sources() {
    Arbitrary<Earmark> earmarks =
        Arbitraries.of(PLACES).set().ofMaxSize(2).map(places -> new Earmark(places, Set.of()));
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals().between(new BigDecimal("0.01"), new BigDecimal("300")).ofScale(2);
    return Combinators.combine(Arbitraries.create(UUID::randomUUID), amounts, earmarks)
        .as(Pot::new)
        .list()
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Map<String, BigDecimal>>> months() {
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals().between(new BigDecimal("-300"), new BigDecimal("300")).ofScale(2);
    return Arbitraries.maps(Arbitraries.of(PLACES), amounts).ofMaxSize(3).list().ofMaxSize(8);
  }

  private static BigDecimal sum(List<Share> shares) {
    return shares.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
