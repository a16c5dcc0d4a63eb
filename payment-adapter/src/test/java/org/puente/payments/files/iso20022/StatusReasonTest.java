package org.puente.payments.files.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.puente.payments.files.iso20022.StatusReason.Outlook;
import tools.jackson.databind.json.JsonMapper;

class StatusReasonTest {

  private static final Locale SPANISH = Locale.of("es");
  private static final Path LIST =
      Path.of("../../shared/data/iso20022/external_status_reason_code.json");

  @Test
  void whatMattersToCashIsInTheReadersWords() {
    assertThat(StatusReason.of("AM04").words(SPANISH))
        .isEqualTo("No hay fondos suficientes en la cuenta.");
    assertThat(StatusReason.of("AM04").words(Locale.of("es", "EC")))
        .isEqualTo("No hay fondos suficientes en la cuenta.");
    assertThat(StatusReason.of("AM04").words(Locale.ENGLISH))
        .isEqualTo("There is not enough money in the account.");
    assertThat(StatusReason.of("AM04").words(Locale.FRENCH))
        .isEqualTo("There is not enough money in the account.");
  }

  @Test
  void theRestIsInTheStandardsWords() {
    assertThat(StatusReason.of("DS0C").words(SPANISH))
        .isEqualTo("The signer certificate is revoked.");
  }

  @Test
  void aBanksOwnCodeIsKeptAndSaidToBeUnknown() {
    StatusReason own = StatusReason.of("SIN_CUPO");

    assertThat(own.known()).isFalse();
    assertThat(own.outlook()).isEqualTo(Outlook.UNCLEAR);
    assertThat(own.words(SPANISH)).isEqualTo("SIN_CUPO");
    assertThat(own.definition()).isNull();
  }

  @Test
  void aCodeTellsWhetherTheSameOrderMayStillBeAccepted() {
    assertThat(StatusReason.of("AM04").outlook()).isEqualTo(Outlook.RETRYABLE);
    assertThat(StatusReason.of("BE17").outlook()).isEqualTo(Outlook.FINAL);
    assertThat(StatusReason.of("MS03").outlook()).isEqualTo(Outlook.UNCLEAR);
  }

  @Test
  void everyCodeHasAWordInEitherLanguage() {
    assertThat(StatusReason.codes())
        .hasSize(301)
        .allMatch(code -> !StatusReason.of(code).words(SPANISH).isBlank())
        .allMatch(code -> StatusReason.of(code).known());
  }

  @Test
  void theListIsThePublishedOne() throws IOException {
    assumeThat(LIST).isRegularFile();
    var published = JsonMapper.shared().readTree(Files.readString(LIST)).get("codes");

    assertThat(StatusReason.codes()).containsExactlyInAnyOrderElementsOf(published.propertyNames());
  }
}
