package org.puente.payments.files.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinTextTest {

  @ParameterizedTest
  @CsvSource({
    "José Núñez, Jose Nunez",
    "Đặng Thị Ánh, Dang Thi Anh",
    "Straße & Söhne, Strasse + Sohne",
    "O’Brien_Ærø, O'Brien-AEro",
    "A<b>\"c\"; d, A b c d",
    "Łukasz, Lukasz",
    "莉莉, ''"
  })
  void aNameIsWrittenInTheCharactersThatEveryBankTakes(String name, String written) {
    assertThat(LatinText.of(name)).isEqualTo(written);
  }
}
