package org.puente.distribution.kits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedRuleTest {

  @ParameterizedTest
  @ValueSource(strings = {"HOUSEHOLD", "REQUEST", "NEED:DISABILITY"})
  void isWrittenAsItIsRead(String text) {
    assertThat(NeedRule.parse(text).text()).isEqualTo(text);
  }

  @Test
  void nothingMeansEveryPerson() {
    assertThat(NeedRule.parse(null)).isEqualTo(new NeedRule.EveryPerson());
    assertThat(new NeedRule.EveryPerson().text()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EVERYONE", "NEED:", "NEED:a b"})
  void refusesWhatItDoesNotKnow(String text) {
    assertThatThrownBy(() -> NeedRule.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
