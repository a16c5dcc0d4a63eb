package org.puente.fspsimulator.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyProperties {

  @Property
  void whatIsWrittenReadsTheSame(@ForAll @LongRange(min = 0, max = 99_999_999_999L) long minor) {
    Money money = new Money(minor, "USD");

    assertThat(Money.parse(money.amount(), "USD")).isEqualTo(money);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "01", "1.", ".5", "1.234", "1e3", "1,50", "NaN", " 1"})
  void whatIsNoAmountIsRefused(String text) {
    assertThatThrownBy(() -> Money.parse(text, "USD")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void currenciesNeverMix() {
    assertThatThrownBy(() -> new Money(1, "USD").plus(new Money(1, "GTQ")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
