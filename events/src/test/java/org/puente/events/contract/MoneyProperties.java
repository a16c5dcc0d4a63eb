package org.puente.events.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MoneyProperties {

  @Property
  void adding_and_taking_away_again_is_exact(@ForAll("usd") Money one, @ForAll("usd") Money other) {
    assertThat(one.plus(other).minus(other)).isEqualTo(one);
    assertThat(one.plus(other)).isEqualTo(other.plus(one));
    assertThat(one.plus(Money.zero("USD"))).isEqualTo(one);
  }

  @Property
  void the_order_is_that_of_the_difference(@ForAll("usd") Money one, @ForAll("usd") Money other) {
    assertThat(Integer.signum(one.compareTo(other))).isEqualTo(one.minus(other).amount().signum());
    assertThat(one.equals(other)).isEqualTo(one.compareTo(other) == 0);
  }

  @Example
  void the_scale_never_makes_a_difference() {
    assertThat(Money.of("120", "USD")).isEqualTo(Money.of("120.00", "USD"));
    assertThat(Money.of("1E+2", "USD").toString()).isEqualTo("100.00 USD");
  }

  @Example
  void what_is_not_money_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("0.001", "USD"));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1.00", "dollar"));
    Money dollars = Money.of("1.00", "USD");
    Money quetzales = Money.of("1.00", "GTQ");
    assertThatIllegalArgumentException().isThrownBy(() -> dollars.plus(quetzales));
    assertThatIllegalArgumentException().isThrownBy(() -> dollars.minus(quetzales));
    assertThatIllegalArgumentException().isThrownBy(() -> dollars.compareTo(quetzales));
  }

  @Provide
  Arbitrary<Money> usd() {
    return Arbitraries.longs().map(cents -> new Money(BigDecimal.valueOf(cents, 2), "USD"));
  }
}
