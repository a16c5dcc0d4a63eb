package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class ClientPagesIT {

  private static final String PAGE = "/console/users/clients";
  private static final Pattern SECRET = Pattern.compile("readonly value=\"([\\w-]{43})\"");

  @Autowired Api api;
  @Autowired Fixtures fixtures;

  @Test
  void aProgramIsGivenAccessAndASecretThatIsShownOnceAndTurnedOffAgain() {
    var admin = Visitor.loggedIn(api.url(), "admin");
    var form = Map.of("clientId", "informe-socio", "name", "Informe del socio", "role", "AUDITOR");
    var made = admin.send(PAGE, PAGE, form).body();
    assertThat(SECRET.matcher(made).find()).as(made).isTrue();
    assertThat(made)
        .contains("Informe del socio", "informe-socio", "Auditoría", "Todavía no ha entrado");
    assertThat(SECRET.matcher(admin.get(PAGE).body()).find()).as("shown once").isFalse();
    assertThat(admin.send(PAGE, PAGE, form).body()).contains("Ya hay un programa con ese");

    String one = PAGE + "/" + id("informe-socio");
    var renewed = admin.send(PAGE, one + "/secret", Map.of()).body();
    assertThat(SECRET.matcher(renewed).find()).as(renewed).isTrue();
    var off = admin.send(PAGE, one + "/enabled", Map.of("enabled", "false")).body();
    assertThat(off).contains("Ese programa ya no puede entrar", "Desactivada", "Reactivar");
    assertThat(admin.get(PAGE + "?lang=en").body()).contains("Programs that ask", "Give access");
    admin.get(PAGE + "?lang=es");
  }

  @Test
  void whatIsWrongIsSaidAndAPersonsRoleIsRefused() {
    var admin = Visitor.loggedIn(api.url(), "admin");
    assertThat(
            admin.send(PAGE, PAGE, Map.of("clientId", "x!", "name", "X", "role", "DONOR")).body())
        .contains("Un identificador tiene de 3 a 60");
    assertThat(
            admin
                .send(
                    PAGE,
                    PAGE,
                    Map.of("clientId", "finanzas", "name", "X", "role", "FINANCE_OFFICER"))
                .body())
        .contains("Un programa es servicio, donante o auditoría");
    assertThat(admin.get(PAGE).body()).doesNotContain("value=\"FINANCE_OFFICER\"");
  }

  @Test
  void onlyAdministratorsComeIn() {
    assertThat(Visitor.loggedIn(api.url(), "rita.coordina").get(PAGE).statusCode()).isEqualTo(403);
  }

  private UUID id(String clientId) {
    return fixtures
        .database()
        .sql("SELECT id FROM api_client WHERE client_id = ?")
        .param(clientId)
        .query(UUID.class)
        .single();
  }
}
