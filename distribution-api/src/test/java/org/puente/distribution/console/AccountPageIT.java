package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.access.login.Inviting;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class AccountPageIT {

  private static final String ACCOUNT = "/console/account";
  private static final String PASSWORD = "lluvia sobre el tejado azul";
  private static final Pattern SESSION = Pattern.compile("name=\"session\" value=\"([^\"]+)\"");

  @Autowired Api api;
  @Autowired Fixtures fixtures;
  @Autowired Inviting inviting;

  @Test
  void aOneTimeLinkLeadsToAPasswordAndInsideWithIt() {
    UUID id = add("wendy.link", null);
    String link = inviting.invite(id).path();
    var wendy = new Visitor(api.url());

    var page = wendy.get(link);
    assertThat(page.body()).contains("wendy.link", "Al menos 15 caracteres", "new-password");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    String token = link.substring(link.indexOf('=') + 1);
    assertThat(accept(wendy, link, token, "aaaaaaaaaaaaaaaa").body())
        .contains("está entre las que se prueban primero");
    assertThat(accept(wendy, link, token, PASSWORD).body())
        .contains("Su contraseña quedó guardada.");

    assertThat(logIn(wendy, "wendy.link", PASSWORD).uri().getPath()).isEqualTo("/console/road");
    assertThat(new Visitor(api.url()).get(link).body()).contains("ya se usó o venció");
  }

  @Test
  void aSessionEndedFromElsewhereIsOverAtTheNextClick() {
    add("sara.dos", PASSWORD);
    var phone = new Visitor(api.url());
    logIn(phone, "sara.dos", PASSWORD);
    var desk = new Visitor(api.url());
    logIn(desk, "sara.dos", PASSWORD);

    var other = SESSION.matcher(desk.get(ACCOUNT).body());
    assertThat(other.find()).isTrue();
    assertThat(desk.send(ACCOUNT, ACCOUNT + "/sessions", Map.of("session", other.group(1))).body())
        .contains("Quedó cerrada.");

    assertThat(phone.part("/console/road").statusCode()).isEqualTo(401);
    assertThat(phone.get("/console/road").uri().getPath()).isEqualTo("/login");
    assertThat(desk.get("/console/road").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyEndsTheSessionOfSomebodyElse() {
    add("sara.mia", PASSWORD);
    var sara = new Visitor(api.url());
    logIn(sara, "sara.mia", PASSWORD);
    UUID session =
        fixtures
            .database()
            .sql(
                "SELECT s.id FROM login_session s JOIN app_user u ON u.id = s.user_id"
                    + " WHERE username = 'sara.mia'")
            .query(UUID.class)
            .single();
    var carla = Visitor.loggedIn(api.url(), "carla.campo");

    carla.send(ACCOUNT, ACCOUNT + "/sessions", Map.of("session", session.toString()));

    assertThat(sara.get(ACCOUNT).statusCode()).isEqualTo(200);
  }

  @Test
  void aDeactivatedUserIsOutAtTheNextClick() {
    UUID id = add("dina.fuera", PASSWORD);
    var dina = new Visitor(api.url());
    logIn(dina, "dina.fuera", PASSWORD);
    assertThat(dina.get(ACCOUNT).statusCode()).isEqualTo(200);

    fixtures.database().sql("UPDATE app_user SET enabled = false WHERE id = ?").param(id).update();

    assertThat(dina.get(ACCOUNT).uri().getPath()).isEqualTo("/login");
  }

  @Test
  void aNewPasswordEndsSessionsElsewhereAndKeepsThisOne() {
    add("nora.cambia", PASSWORD);
    var phone = new Visitor(api.url());
    logIn(phone, "nora.cambia", PASSWORD);
    var desk = new Visitor(api.url());
    logIn(desk, "nora.cambia", PASSWORD);

    assertThat(change(desk, "no es esta clave", "nieve en el volcán dormido"))
        .contains("La contraseña actual no es correcta.");
    assertThat(change(desk, PASSWORD, "corta")).contains("Esa contraseña es demasiado corta.");
    assertThat(change(desk, PASSWORD, "nieve en el volcán dormido"))
        .contains("Su contraseña cambió.");

    assertThat(phone.get(ACCOUNT).uri().getPath()).isEqualTo("/login");
    var decomposed = Normalizer.normalize("nieve en el volcán dormido", Form.NFD);
    assertThat(logIn(phone, "nora.cambia", decomposed).uri().getPath()).isEqualTo("/console/road");
  }

  private static String change(Visitor visitor, String present, String wanted) {
    return visitor
        .send(ACCOUNT, ACCOUNT + "/password", Map.of("present", present, "password", wanted))
        .body();
  }

  private static HttpResponse<String> accept(
      Visitor visitor, String page, String token, String password) {
    return visitor.send(page, "/welcome", Map.of("token", token, "password", password));
  }

  private static HttpResponse<String> logIn(Visitor visitor, String user, String password) {
    return visitor.send("/login", "/login", Map.of("username", user, "password", password));
  }

  private UUID add(String name, @Nullable String password) {
    return api.addUser(name, password, Role.FIELD_STAFF);
  }
}
