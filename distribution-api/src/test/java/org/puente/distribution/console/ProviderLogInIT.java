package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DemoCodes;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Log-in by a real OpenID Connect server, which runs in this process. */
@DistributionTest
@DirtiesContext
class ProviderLogInIT {

  private static final String START = "/login/provider/oidc";
  private static final String ACCOUNT = "/console/account";
  private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
  private static final Pattern ONWARD = Pattern.compile("class=\"button\" href=\"([^\"]+)\"");
  private static final Pattern SECRET = Pattern.compile("<p class=\"mono secret\">([^<]+)</p>");

  @Autowired Api api;
  @Autowired Fixtures fixtures;

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry settings) {
    PROVIDER.start();
    settings.add("puente.access.oidc.issuer", () -> PROVIDER.issuerUrl("casa").toString());
    settings.add("puente.access.oidc.client-id", () -> "puente");
    settings.add("puente.access.oidc.client-secret", () -> "only-for-this-test");
    settings.add("puente.access.oidc.name", () -> "Casa");
    settings.add("puente.access.oidc.trusted-acr", () -> "silver");
    settings.add("puente.access.oidc.trusted-amr", () -> "otp,hwk");
  }

  @AfterAll
  static void stop() {
    PROVIDER.shutdown();
  }

  @Test
  void whoeverIsLinkedComesInWithTheRolesGivenHereAndASessionLikeAnyOther() {
    UUID carla = linked("carla.casa", Role.FIELD_STAFF, "sub-carla");
    var visitor = new Visitor(api.url());
    assertThat(visitor.get("/login").body()).contains("Entrar con Casa");

    assertThat(comes(visitor, "sub-carla", Map.of("roles", "ADMINISTRATOR")).uri().getPath())
        .isEqualTo("/console/road");
    assertThat(visitor.get("/console/users").statusCode()).isEqualTo(403);
    assertThat(visitor.get(ACCOUNT).body()).contains("carla.casa", "Esta");
    assertThat(lines(carla, "session.started")).isEqualTo(1);

    fixtures
        .database()
        .sql("UPDATE login_session SET ended_at = now() WHERE user_id = ? AND ended_at IS NULL")
        .param(carla)
        .update();
    assertThat(visitor.get(ACCOUNT).uri().getPath()).isEqualTo("/login");
  }

  @Test
  void aStrangerIsToldTheirSubjectAndNobodyIsMadeOfIt() {
    var visitor = new Visitor(api.url());

    var door =
        comes(
            visitor,
            "sub-nadie",
            Map.of("email", "ana.programa@example.org", "preferred_username", "admin"));

    assertThat(door.uri().getPath()).isEqualTo("/login");
    assertThat(door.body()).contains("sub-nadie", "Envíe este identificador");
    assertThat(visitor.get(ACCOUNT).uri().getPath()).isEqualTo("/login");
    assertThat(visitor.get("/login").body()).doesNotContain("sub-nadie");
  }

  @Test
  void aDeactivatedPersonStaysOutside() {
    UUID id = linked("dina.casa", Role.FIELD_STAFF, "sub-dina");
    fixtures.database().sql("UPDATE app_user SET enabled = false WHERE id = ?").param(id).update();
    var visitor = new Visitor(api.url());

    assertThat(comes(visitor, "sub-dina", Map.of()).uri().getPath()).isEqualTo("/login");

    assertThat(visitor.get(ACCOUNT).uri().getPath()).isEqualTo("/login");
    assertThat(lines(id, "login.failed")).isEqualTo(1);
  }

  @Test
  void withoutATrustedFactorOursIsAskedFor() {
    linked("coral.casa", Role.COORDINATOR, "sub-coral");
    var visitor = new Visitor(api.url());

    var door = comes(visitor, "sub-coral", Map.of("acr", "bronze", "amr", List.of("pwd")));

    assertThat(door.uri().getPath()).isEqualTo("/login/enrolment");
    assertThat(visitor.get("/console/road").uri().getPath()).isEqualTo("/login/enrolment");
  }

  @Test
  void aTrustedFactorStandsInForOursAtTheDoorAndConfirmsNothing() {
    linked("cora.casa", Role.COORDINATOR, "sub-cora");
    var visitor = new Visitor(api.url());
    Map<String, Object> trusted = Map.of("amr", List.of("pwd", "otp"));

    // Nobody sets one up for her at a session that was left open: she does at once.
    assertThat(comes(visitor, "sub-cora", trusted).uri().getPath()).isEqualTo("/login/enrolment");
    String secret = secret(visitor.get("/login/enrolment").body());
    String code = DemoCodes.next(secret, "cora.casa");
    visitor.send("/login/enrolment", "/login/enrolment", Map.of("otp", code));

    var again = new Visitor(api.url());
    assertThat(comes(again, "sub-cora", trusted).uri().getPath()).isEqualTo("/console/road");
    assertThat(again.send(ACCOUNT, ACCOUNT + "/recovery-codes", Map.of()).body())
        .contains("Confirme que es usted");
    var code2 = Map.of("otp", DemoCodes.next(secret, "cora.casa"));
    assertThat(again.send(ACCOUNT, ACCOUNT + "/recovery-codes", code2).body())
        .contains("Sus códigos de recuperación");
    var byAcr = new Visitor(api.url());
    assertThat(comes(byAcr, "sub-cora", Map.of("acr", "silver")).uri().getPath())
        .isEqualTo("/console/road");
    var untrusted = new Visitor(api.url());
    assertThat(
            comes(untrusted, "sub-cora", Map.of("acr", "bronze", "amr", List.of("pwd")))
                .uri()
                .getPath())
        .isEqualTo("/login/factor");
  }

  @Test
  void anAnswerOfAnotherSessionIsNoAnswer() {
    linked("sara.casa", Role.FIELD_STAFF, "sub-sara");
    var sara = new Visitor(api.url());
    PROVIDER.enqueueCallback(callback("sub-sara", Map.of()));
    String onward = onward(sara.get(START).body());

    var thief = new Visitor(api.url());
    assertThat(thief.get(onward).uri().getQuery()).isEqualTo("away");
    assertThat(thief.get(ACCOUNT).uri().getPath()).isEqualTo("/login");
    assertThat(sara.get(onward).uri().getPath()).isEqualTo("/console/road");
    assertThat(new Visitor(api.url()).get("/login/provider-answer?error=denied").body())
        .contains("/login/provider-code?error=denied");
  }

  @Test
  void anAdministratorLinksAndEndsItAndNobodyElseDoes() {
    UUID id = linked("lia.casa", Role.FIELD_STAFF, "sub-lia");
    UUID other = api.addUser("leo.casa", null, Role.FIELD_STAFF);

    link(other, "sub-lia", Role.ADMINISTRATOR, 409);
    link(other, "sub-leo", Role.COORDINATOR, 403);
    link(UUID.randomUUID(), "sub-leo", Role.ADMINISTRATOR, 404);
    unlink(id, 204);
    unlink(id, 404);
    assertThat(comes(new Visitor(api.url()), "sub-lia", Map.of()).uri().getPath())
        .isEqualTo("/login");
    link(other, "sub-lia", Role.ADMINISTRATOR, 204);
    assertThatThrownBy(
            () ->
                fixtures
                    .database()
                    .sql("UPDATE provider_identity SET user_id = ? WHERE user_id = ?")
                    .params(id, other)
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("ended, not changed");
    assertThat(lines(id, "user.linked") + lines(id, "user.unlinked")).isEqualTo(2);
  }

  @Test
  void aUsersPageShowsTheLinkAndChangesIt() {
    UUID id = api.addUser("luz.casa", null, Role.FIELD_STAFF);
    var admin = Visitor.loggedIn(api.url(), "admin");
    String page = "/console/users/" + id;

    assertThat(admin.send(page, page + "/identity", Map.of("subject", " sub-luz ")).body())
        .contains("La cuenta quedó vinculada.", "sub-luz");
    assertThat(admin.send(page, page + "/identity-end", Map.of()).body())
        .contains("El vínculo quedó quitado.")
        .doesNotContain("sub-luz");
  }

  private UUID linked(String name, Role role, String subject) {
    UUID id = api.addUser(name, null, role);
    link(id, subject, Role.ADMINISTRATOR, 204);
    return id;
  }

  private void link(UUID id, String subject, Role as, int status) {
    api.as("root", as)
        .put()
        .uri("/api/v1/users/{id}/identity", id)
        .body(Map.of("subject", subject))
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  private void unlink(UUID id, int status) {
    api.as("root", Role.ADMINISTRATOR)
        .delete()
        .uri("/api/v1/users/{id}/identity", id)
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  /** By the provider, which knows them under that subject. */
  private static HttpResponse<String> comes(
      Visitor visitor, String subject, Map<String, Object> claims) {
    PROVIDER.enqueueCallback(callback(subject, claims));
    return visitor.get(onward(visitor.get(START).body()));
  }

  private static DefaultOAuth2TokenCallback callback(String subject, Map<String, Object> claims) {
    return new DefaultOAuth2TokenCallback("casa", subject, "JWT", List.of("puente"), claims, 300);
  }

  private static String onward(String page) {
    return first(ONWARD, page).replace("&amp;", "&");
  }

  private long lines(UUID user, String action) {
    return fixtures
        .database()
        .sql("SELECT count(*) FROM audit_event WHERE action = ? AND subject = ?")
        .params(action, user.toString())
        .query(Long.class)
        .single();
  }

  private static String secret(String page) {
    return first(SECRET, page).replace(" ", "");
  }

  private static String first(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }
}
