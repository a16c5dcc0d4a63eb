package org.puente.payments.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.puente.payments.fsp.Fsp;

class SplittingProperties {

  @Property
  void parts_sum_to_the_amount_and_each_fits_into_one_code_of_whole_notes(
      @ForAll @IntRange(min = 1, max = 500) int notes,
      @ForAll @IntRange(min = 1, max = 50) int note,
      @ForAll @IntRange(min = 0, max = 300) int above) {
    Fsp.Limits limits = new Fsp.Limits(decimal(note + above), decimal(note));
    BigDecimal amount = decimal(notes * note);

    List<BigDecimal> parts = Splitting.parts(amount, limits);

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
    Fsp.Limits limits = new Fsp.Limits(decimal(200), decimal(10));

    assertThat(Splitting.parts(amount, limits).isEmpty()).isEqualTo(cents % 1_000 != 0);
  }

  @Example
  void bank_b_needs_two_codes_for_the_largest_households() {
    Fsp.Limits bankB = new Fsp.Limits(decimal(200), decimal(10));

    assertThat(Splitting.parts(decimal(240), bankB)).containsExactly(decimal(200), decimal(40));
    assertThat(Splitting.parts(decimal(200), bankB)).containsExactly(decimal(200));
  }

  private static BigDecimal decimal(int units) {
    return BigDecimal.valueOf(units);
  }
}
