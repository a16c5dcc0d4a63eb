package org.puente.distribution.kits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortNameTest {

  @Test
  void keepsTheFirstNameAndAnInitial() {
    assertThat(ShortName.of("  María Fernanda  Quishpe López ")).isEqualTo("María L.");
    assertThat(ShortName.of("Ñusta")).isEqualTo("Ñusta");
  }

  @Test
  void findsByTheBeginningsOfWordsWhateverTheAccents() {
    assertThat(ShortName.matches("María Fernanda Quishpe", "quis maria")).isTrue();
    assertThat(ShortName.matches("María Fernanda Quishpe", "ishpe")).isFalse();
    assertThat(ShortName.matches("Iñigo Ávila", "inigo avi")).isTrue();
  }
}
