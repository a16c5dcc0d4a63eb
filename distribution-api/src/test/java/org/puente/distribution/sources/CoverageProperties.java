package org.puente.distribution.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

class CoverageProperties {

  private static final List<String> PLACES = List.of("tulcan", "quito", "manta");
  private static final List<String> TIERS = List.of("HIGH", "MEDIUM");

  /** Gale's theorem: what is missing is the worst of all sets of needs. */
  @Property(tries = 400)
  void asMuchIsCoveredAsCanBe(
      @ForAll("pots") List<Pot> pots, @ForAll("needs") Map<Need, BigDecimal> needs) {
    var coverage = Coverage.of(pots, needs);

    assertThat(coverage.missing()).isEqualByComparingTo(worst(pots, needs));
    BigDecimal used = sum(coverage.used().values());
    assertThat(used.add(coverage.missing())).isEqualByComparingTo(sum(needs.values()));
    for (Pot pot : pots) {
      assertThat(coverage.used().get(pot.id())).isBetween(BigDecimal.ZERO, pot.amount());
    }
  }

  private static BigDecimal worst(List<Pot> pots, Map<Need, BigDecimal> needs) {
    List<Need> all = List.copyOf(needs.keySet());
    BigDecimal worst = BigDecimal.ZERO;
    for (int set = 0; set < 1 << all.size(); set++) {
      List<Need> some = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if ((set >> i & 1) == 1) {
          some.add(all.get(i));
        }
      }
      BigDecimal wanted =
          sum(some.stream().map(each -> needs.getOrDefault(each, BigDecimal.ZERO)).toList());
      BigDecimal there =
          sum(
              pots.stream()
                  .filter(pot -> some.stream().anyMatch(pot.earmark()::covers))
                  .map(Pot::amount)
                  .toList());
      worst = worst.max(wanted.subtract(there));
    }
    return worst;
  }

  @Property(tries = 200)
  void whatComesLaterTakesNothingFromWhatCameBefore(
      @ForAll("pots") List<Pot> pots, @ForAll("needs") Map<Need, BigDecimal> needs) {
    for (int first = 1; first < pots.size(); first++) {
      var few = Coverage.of(pots.subList(0, first), needs).used();
      var more = Coverage.of(pots.subList(0, first + 1), needs).used();
      few.forEach((pot, used) -> assertThat(more.get(pot)).isEqualByComparingTo(used));
    }
  }

  @Test
  void freeMoneyMovesAsideForWhatOnlyItCovers() {
    var quito =
        new Pot(UUID.randomUUID(), new BigDecimal("100"), new Earmark(Set.of("quito"), Set.of()));
    var free = new Pot(UUID.randomUUID(), new BigDecimal("100"), Earmark.NONE);
    Map<Need, BigDecimal> needs = new LinkedHashMap<>();
    needs.put(Need.of("quito"), new BigDecimal("100"));
    needs.put(Need.of("manta"), new BigDecimal("100"));

    assertThat(Coverage.of(List.of(free, quito), needs).missing()).isZero();
    needs.put(Need.of("manta"), new BigDecimal("100.01"));
    assertThat(Coverage.of(List.of(free, quito), needs).missing()).isEqualByComparingTo("0.01");
  }

  @Provide
  Arbitrary<List<Pot>> pots() {
    Arbitrary<Earmark> earmarks =
        Combinators.combine(
                Arbitraries.of(PLACES).set().ofMaxSize(2), Arbitraries.of(TIERS).set().ofMaxSize(1))
            .as(Earmark::new);
    return Combinators.combine(Arbitraries.create(UUID::randomUUID), amounts(), earmarks)
        .as(Pot::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<Map<Need, BigDecimal>> needs() {
    Arbitrary<Need> need =
        Combinators.combine(Arbitraries.of(PLACES), Arbitraries.of(TIERS)).as(Need::new);
    return Arbitraries.maps(need, amounts()).ofMaxSize(5);
  }

  private static Arbitrary<BigDecimal> amounts() {
    return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("300")).ofScale(2);
  }

  private static BigDecimal sum(Iterable<BigDecimal> amounts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal amount : amounts) {
      sum = sum.add(amount);
    }
    return sum;
  }
}
