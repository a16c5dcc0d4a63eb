package org.puente.payments.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Hours;
import org.puente.payments.fsp.InquirySchedule;
import org.puente.payments.fsp.Issuing;

class SplittingProperties {

  private static final Duration ANY = Duration.ofMinutes(1);
  private static final Fsp.Pace PACE =
      new Fsp.Pace(1, 1, new InquirySchedule(List.of(ANY)), ANY, ANY, ANY, ANY);

  @Property
  void parts_sum_to_the_amount_and_each_fits_into_one_code_of_whole_notes(
      @ForAll @IntRange(min = 1, max = 500) int notes,
      @ForAll @IntRange(min = 1, max = 50) int note,
      @ForAll @IntRange(min = 0, max = 300) int above) {
    Fsp.Limits limits = new Fsp.Limits(decimal(note + above), decimal(note), "USD");
    BigDecimal amount = decimal(notes * note);

    List<BigDecimal> parts = Splitting.parts(amount, fsp(limits));

    assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(amount);
    assertThat(parts)
        .allSatisfy(
            part -> {
              assertThat(part).isPositive().isLessThanOrEqualTo(limits.perCode());
              assertThat(part.remainder(limits.noteMultiple())).isZero();
            });
  }

  @Property
  void an_amount_that_the_notes_cannot_make_up_has_no_parts(
      @ForAll @IntRange(min = 1, max = 5_000) int cents) {
    BigDecimal amount = BigDecimal.valueOf(cents, 2);
    Fsp.Limits limits = new Fsp.Limits(decimal(200), decimal(10), "USD");

    assertThat(Splitting.parts(amount, fsp(limits)).isEmpty()).isEqualTo(cents % 1_000 != 0);
  }

  @Example
  void bank_b_needs_two_codes_for_the_largest_households() {
    Fsp.Limits bankB = new Fsp.Limits(decimal(200), decimal(10), "USD");

    assertThat(Splitting.parts(decimal(240), fsp(bankB)))
        .containsExactly(decimal(200), decimal(40));
    assertThat(Splitting.parts(decimal(200), fsp(bankB))).containsExactly(decimal(200));
  }

  @Property
  void an_inventory_pays_in_the_fewest_of_its_denominations_or_not_at_all(
      @ForAll @IntRange(min = 1, max = 60) int tens) {
    Fsp inventory =
        inventory(List.of(decimal(200), decimal(120), decimal(80), decimal(50), decimal(40)));

    List<BigDecimal> parts = Splitting.parts(decimal(tens * 10), inventory);

    if (parts.isEmpty()) {
      assertThat(tens).isIn(1, 2, 3, 6, 7, 11);
    } else {
      assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(decimal(tens * 10));
      assertThat(parts).hasSizeLessThanOrEqualTo(tens / 4 + 1);
    }
  }

  @Example
  void the_largest_code_first_would_not_add_up() {
    Fsp inventory = inventory(List.of(decimal(100), decimal(60)));

    assertThat(Splitting.parts(decimal(120), inventory)).containsExactly(decimal(60), decimal(60));
    assertThat(Splitting.parts(decimal(220), inventory))
        .containsExactly(decimal(100), decimal(60), decimal(60));
    assertThat(Splitting.parts(decimal(140), inventory)).isEmpty();
  }

  private static Fsp inventory(List<BigDecimal> denominations) {
    return new Fsp(
        "BANK_F",
        new Issuing.FromInventory(denominations, 0),
        new Fsp.Limits(decimal(200), decimal(10), "USD"),
        null,
        PACE,
        Hours.always(ZoneOffset.UTC));
  }

  private static Fsp fsp(Fsp.Limits limits) {
    return new Fsp(
        "BANK_A", new Issuing.OnOrder(), limits, null, PACE, Hours.always(ZoneOffset.UTC));
  }

  private static BigDecimal decimal(int units) {
    return BigDecimal.valueOf(units);
  }
}
