package org.puente.payments.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordTest {

  private static final List<String> SENSITIVE = List.of("abus", "a cambio de");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ESTADO,                     STATUS,    es
          ' estado. ',                STATUS,    es
          Status?,                    STATUS,    en
          CÓDIGO,                     CODE,      es
          codigo por favor,           CODE,      es
          'Code',                     CODE,      en
          ¡Ayuda!,                    HELP,      es
          Página,                     PAGE,      es
          web,                        PAGE,      es
          Page,                       PAGE,      en
          HELP me,                    HELP,      en
          Queja: no llegó,            COMPLAINT, es
          complaint,                  COMPLAINT, en
          QUEJA 2,                    SENSITIVE, es
          queja-2,                    SENSITIVE, es
          QUEJA 25 dias,              COMPLAINT, es
          queja me ABUSARON,          SENSITIVE, es
          me pidió algo A cámbio  de, SENSITIVE,
          NoSMS,                      NOSMS,
          no sms,                     NOSMS,
          stop,                       NOSMS,
          baja,                       UNKNOWN,
          hola,                       UNKNOWN,
          no abusé,                   SENSITIVE,
          desabuse,                   UNKNOWN,
          '!!!',                      UNKNOWN,
          '',                         UNKNOWN,
          """)
  void what_somebody_wants_is_read_whatever_its_accents_case_and_signs(
      String words, Keyword keyword, String language) {
    assertThat(Keyword.read(words, SENSITIVE)).isEqualTo(new Keyword.Read(keyword, language));
  }

  @Test
  void an_empty_word_is_no_sensitive_one() {
    assertThat(Keyword.read("hola", List.of("", "!")).keyword()).isEqualTo(Keyword.UNKNOWN);
  }
}
