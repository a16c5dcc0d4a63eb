package org.puente.distribution.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AmountProperties {

  @Property
  void roundingGoesUpByLessThanANoteAndStaysPut(
      @ForAll("amounts") BigDecimal amount, @ForAll("notes") NoteMultiple notes) {
    BigDecimal rounded = notes.roundUp(amount);

    assertThat(rounded).isGreaterThanOrEqualTo(amount);
    assertThat(rounded.subtract(amount)).isLessThan(notes.value());
    assertThat(notes.divides(rounded)).isTrue();
    assertThat(notes.roundUp(rounded)).isEqualTo(rounded);
  }

  @Property
  void whatBothMachinesDispenseEachOfThemDispenses(
      @ForAll("notes") NoteMultiple one,
      @ForAll("notes") NoteMultiple other,
      @ForAll("amounts") BigDecimal amount) {
    BigDecimal rounded = one.and(other).roundUp(amount);

    assertThat(one.divides(rounded)).isTrue();
    assertThat(other.divides(rounded)).isTrue();
    assertThat(one.and(other)).isEqualTo(other.and(one));
  }

  @Property
  void theCapHoldsAfterRounding(
      @ForAll @IntRange(min = 1, max = 60) int size,
      @ForAll("amounts") BigDecimal perMember,
      @ForAll("notes") NoteMultiple notes,
      @ForAll @IntRange(min = 1, max = 50) int capInNotes) {
    BigDecimal cap = notes.value().multiply(BigDecimal.valueOf(capInNotes));
    ProgrammeTerms terms =
        terms(new TransferRule.Capped(new TransferRule.PerMember(perMember), cap), notes);

    assertThat(terms.entitled(size, "tulcan").payable()).isLessThanOrEqualTo(cap);
  }

  @Test
  void aLargerHouseholdThanTheTableGetsTheLastAmount() {
    TransferRule rule =
        new TransferRule.ByHouseholdSize(List.of(new BigDecimal("80"), new BigDecimal("120")));

    assertThat(rule.amountFor(1)).isEqualByComparingTo("80");
    assertThat(rule.amountFor(9)).isEqualByComparingTo("120");
  }

  @Test
  void theRoundingIsShownBesideTheRule() {
    ProgrammeTerms terms =
        terms(new TransferRule.Fixed(new BigDecimal("123.45")), NoteMultiple.of("20"));

    Entitled entitled = terms.entitled(3, "quito");

    assertThat(entitled.byRule()).isEqualByComparingTo("123.45");
    assertThat(entitled.payable()).isEqualByComparingTo("140");
  }

  private static ProgrammeTerms terms(TransferRule rule, NoteMultiple notes) {
    AllowedFsp fsp =
        new AllowedFsp("BANK_A", 1, Optional.of(Set.of("quito")), new BigDecimal("5000"), notes);
    return new ProgrammeTerms(
        List.of(new Cycle(1, java.time.Instant.EPOCH)),
        rule,
        notes,
        new AllowedFsps(List.of(fsp)),
        new ApprovalTiers(List.of(new ApprovalTiers.Tier(Optional.empty(), 2))));
  }

  @Provide
  Arbitrary<BigDecimal> amounts() {
    return Arbitraries.longs().between(1, 10_000_000).map(cents -> BigDecimal.valueOf(cents, 2));
  }

  @Provide
  Arbitrary<NoteMultiple> notes() {
    return Arbitraries.of("0.05", "1", "5", "10", "20", "50", "100").map(NoteMultiple::of);
  }
}
