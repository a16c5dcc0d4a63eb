package org.puente.distribution.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

  /** The secret of the RFC's examples. */
  private static final TotpSecret RFC =
      new TotpSecret(new Base32().encodeToString("12345678901234567890".getBytes()));

  private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890L);
  private static final long STEP = 1_234_567_890L / 30;

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfRfc6238(long second, String lastSixDigits) {
    assertThat(OneTimeCodes.at(RFC, second / 30)).isEqualTo(lastSixDigits);
  }

  @Test
  void aPhonesClockMayBeOneStepOffAndNoMore() {
    for (long off = -3; off <= 3; off++) {
      var found = OneTimeCodes.step(RFC, OneTimeCodes.at(RFC, STEP + off), NOW, 0);
      assertThat(found.isPresent()).as("%d steps off", off).isEqualTo(Math.abs(off) <= 1);
    }
  }

  @Test
  void aStepThatWasUsedIsNoLongerFoundNorAnEarlierOne() {
    assertThat(OneTimeCodes.step(RFC, OneTimeCodes.at(RFC, STEP), NOW, STEP)).isEmpty();
    assertThat(OneTimeCodes.step(RFC, OneTimeCodes.at(RFC, STEP - 1), NOW, STEP)).isEmpty();
    assertThat(OneTimeCodes.step(RFC, OneTimeCodes.at(RFC, STEP + 1), NOW, STEP))
        .hasValue(STEP + 1);
  }

  @Test
  void aSecretIsReadBySpacedGroupsAndNotByItsToString() {
    assertThat(RFC.spaced()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    assertThat(RFC.toString()).doesNotContain(RFC.base32());
    assertThat(RFC.uri("ana.programa"))
        .isEqualTo("otpauth://totp/Puente:ana.programa?secret=" + RFC.base32() + "&issuer=Puente");
  }

  @Test
  void aRecoveryCodeIsTheSameHoweverItIsTyped() {
    var codes = RecoveryCodes.fresh();

    assertThat(codes)
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(c -> c.matches("([a-z2-7]{6}-){3}[a-z2-7]{6}"));
    assertThat(RecoveryCodes.hash(codes.getFirst().toUpperCase().replace("-", " ")))
        .isEqualTo(RecoveryCodes.hash(codes.getFirst()));
  }
}
