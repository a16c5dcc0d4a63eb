package org.puente.distribution.access.login;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puente.distribution.DistributionTest;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class PasswordRulesIT {

  private static final List<String> NAMES = List.of("ana.programa", "Ana Pérez");

  @Autowired PasswordRules rules;

  @ParameterizedTest
  @CsvSource({
    "FIELD_STAFF, catorce-letras, password-too-short",
    "FINANCE_OFFICER, once-letras, password-too-short",
    "FINANCE_OFFICER, password12345678, password-too-common",
    "FINANCE_OFFICER, aaaaaaaaaaaaaaaa, password-too-common",
    "FINANCE_OFFICER, qwertyuiop123456, password-too-common",
    "FINANCE_OFFICER, ana.programa.2026, password-too-common",
    "FINANCE_OFFICER, Contraseña.Puente.1, password-too-common"
  })
  void whatIsShortOrTriedFirstIsRefused(Role role, String password, String problem) {
    assertThatThrownBy(() -> rules.check(password, Set.of(role), NAMES))
        .extracting("slug")
        .isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "FINANCE_OFFICER, mi perro come arepas",
    "FINANCE_OFFICER, tres-rios-7ve",
    "FIELD_STAFF, lluvia sobre el tejado azul",
    "FIELD_STAFF, ñandúes en la niebla"
  })
  void aLongPhraseIsWelcomeWithoutAnyMixOfCharacters(Role role, String password) {
    assertThatCode(() -> rules.check(password, Set.of(role), NAMES)).doesNotThrowAnyException();
  }
}
