package org.puente.payments.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShortTextTest {

  @Test
  void gsms_alphabet_takes_160_letters_in_one_and_153_in_each_of_several() {
    assertThat(segments("x".repeat(160))).isEqualTo(1);
    assertThat(segments("x".repeat(161))).isEqualTo(2);
    assertThat(segments("x".repeat(306))).isEqualTo(2);
    assertThat(segments("x".repeat(307))).isEqualTo(3);
    assertThat(segments("€".repeat(80))).as("two septets each").isEqualTo(1);
    assertThat(segments("€".repeat(81))).isEqualTo(2);
  }

  @Test
  void spanish_e_and_n_are_in_gsms_alphabet_and_its_other_accents_are_not() {
    assertThat(ShortText.of("¿Qué año? ¡Vergüenza!").gsm7()).isTrue();
    for (String letter : new String[] {"á", "í", "ó", "ú", "ç", "ł", "你"}) {
      assertThat(ShortText.of(letter).gsm7()).as(letter).isFalse();
    }
    assertThat(segments("á".repeat(70))).isEqualTo(1);
    assertThat(segments("á".repeat(71))).isEqualTo(2);
    assertThat(segments("á".repeat(134))).isEqualTo(2);
    assertThat(segments("á".repeat(135))).isEqualTo(3);
  }

  @Test
  void no_letter_is_cut_in_two() {
    String euros = "x".repeat(152) + "€" + "y".repeat(20);
    assertThat(ShortText.of(euros).segments().getFirst()).hasSize(152);
    String faces = "á".repeat(66) + "😀" + "z".repeat(20);
    assertThat(ShortText.of(faces).segments().getFirst()).hasSize(132);
  }

  @Test
  void segments_read_as_the_text_again() {
    String spanish = "Clave: {1234} ñandú — 50 €. ".repeat(9);
    StringBuilder ucs2 = new StringBuilder();
    ShortText.of(spanish)
        .segments()
        .forEach(segment -> ucs2.append(new String(segment, StandardCharsets.UTF_16BE)));
    assertThat(ucs2).hasToString(spanish);

    String plain = "[Qué] ~ {año} \\ ^ | € £ ¥ Ñ ".repeat(12);
    StringBuilder septets = new StringBuilder();
    ShortText.of(plain).segments().forEach(segment -> septets.append(Gsm7.decode(segment)));
    assertThat(septets).hasToString(plain);
  }

  @Test
  void nobody_gets_a_text_of_more_than_ten_segments() {
    assertThatIllegalArgumentException().isThrownBy(() -> ShortText.of("x".repeat(1_531)));
  }

  private static int segments(String text) {
    return ShortText.of(text).segments().size();
  }
}
