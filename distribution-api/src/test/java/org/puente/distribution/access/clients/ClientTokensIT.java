package org.puente.distribution.access.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.plans.World;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@DistributionTest
class ClientTokensIT {

  @Autowired Api api;
  @Autowired Fixtures fixtures;
  @Autowired World world;

  private record Made(UUID id, String clientId, String secret) {}

  @Test
  void aProgramGetsAShortTokenThatReadsWhatItWasGrantedAndNothingElse() throws Exception {
    var place = world.promised(6, "1000.00");
    UUID plan = world.submitted(place, 1);
    var other = world.promised(6, "1000.00");
    UUID others = world.submitted(other, 1);
    var made =
        register(
            "partner-report",
            new Grant(
                Role.AUDITOR,
                place.organisation().toString(),
                place.programme().toString(),
                place.territory()));

    var answer = json(ask(made.clientId(), made.secret(), "grant_type=client_credentials"), 200);
    assertThat(answer.path("token_type").asString()).isEqualTo("Bearer");
    assertThat(answer.path("expires_in").asInt()).isEqualTo(300);
    assertThat(answer.path("scope").asString()).isEqualTo("auditor");
    String token = answer.path("access_token").asString();
    var claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(claims.getStringClaim("client_id")).isEqualTo("partner-report");
    assertThat(claims.getStringClaim("preferred_username")).isEqualTo("client:partner-report");
    assertThat(claims.getClaim("factor")).isNull();

    var program = api.with(token);
    program.get().uri("/api/v1/plans/{id}", plan).exchange().expectStatus().isOk();
    program.get().uri("/api/v1/plans/{id}", others).exchange().expectStatus().isNotFound();
    program.get().uri("/api/v1/users").exchange().expectStatus().isForbidden();
    approve(program, plan).expectStatus().isForbidden();
    assertThat(lines("token.issued", made.id())).isEqualTo(1);
  }

  @Test
  void aTokenOfAProgramNeverPassesForAPersonsWhateverItClaims() {
    UUID plan = world.submitted(world.promised(6, "1000.00"), 1);
    var everything =
        new Caller(
            UUID.randomUUID(),
            "client:forged",
            Grant.everywhere(Set.of(Role.FINANCE_OFFICER, Role.ADMINISTRATOR)));
    var program = api.with(TestTokens.ofClient(everything, "forged"));

    approve(program, plan).expectStatus().isForbidden();
    program.post().uri("/api/v1/plans/{id}/release", plan).exchange().expectStatus().isForbidden();
    program.get().uri("/api/v1/users").exchange().expectStatus().isForbidden();
    // The same as a person's is another matter.
    api.as(everything).get().uri("/api/v1/users").exchange().expectStatus().isOk();
  }

  @Test
  void theErrorsAreThoseOfTheRfc() {
    var made = register("errors", Grant.everywhere(Role.DONOR));
    String good = "grant_type=client_credentials";

    refused(ask(made.clientId(), "wrong", good), 401, "invalid_client");
    refused(ask("nobody", made.secret(), good), 401, "invalid_client");
    refused(form().body(good).exchange(), 401, "invalid_client");
    refused(form().header("Authorization", "Basic !").body(good).exchange(), 401, "invalid_client");
    refused(ask(made.clientId(), made.secret(), "scope=donor"), 400, "invalid_request");
    refused(
        ask(made.clientId(), made.secret(), good + "&scope=donor&scope=donor"),
        400,
        "invalid_request");
    refused(form().body(good + "&client_secret=x").exchange(), 400, "invalid_request");
    refused(
        ask(made.clientId(), made.secret(), "grant_type=password"), 400, "unsupported_grant_type");
    refused(ask(made.clientId(), made.secret(), good + "&scope=auditor"), 400, "invalid_scope");
    refused(
        ask(made.clientId(), made.secret(), good + "&scope=administrator"), 400, "invalid_scope");
    var scoped = json(ask(made.clientId(), made.secret(), good + "&scope=donor"), 200);
    assertThat(scoped.path("scope").asString()).isEqualTo("donor");

    ask(made.clientId(), "wrong", good)
        .expectHeader()
        .valueMatches("WWW-Authenticate", "Basic .*")
        .expectHeader()
        .valueMatches("Cache-Control", ".*no-store.*");
  }

  @Test
  void tenWrongSecretsLockTheClientOutEvenForTheRightOneAndNobodyElse() {
    var made = register("locked-out-" + "x".repeat(49), Grant.everywhere(Role.DONOR));
    var other = register("not-locked", Grant.everywhere(Role.DONOR));
    for (int i = 0; i < 10; i++) {
      refused(
          ask(made.clientId(), "wrong" + i, "grant_type=client_credentials"),
          401,
          "invalid_client");
    }
    refused(
        ask(made.clientId(), made.secret(), "grant_type=client_credentials"),
        429,
        "temporarily_unavailable");
    json(ask(other.clientId(), other.secret(), "grant_type=client_credentials"), 200);
    assertThat(lines("client.refused", made.id())).isEqualTo(10);
  }

  @Test
  void aNewSecretOrTurningItOffVoidsTheFormerSecretAndEveryToken() {
    var made = register("changing", Grant.everywhere(Role.AUDITOR));
    var before = api.with(token(made));
    before.get().uri("/api/v1/territories").exchange().expectStatus().isOk();

    var renewed = answer(admin().post().uri("/api/v1/clients/{id}/secret", made.id()).exchange());
    before.get().uri("/api/v1/territories").exchange().expectStatus().isUnauthorized();
    refused(
        ask(made.clientId(), made.secret(), "grant_type=client_credentials"),
        401,
        "invalid_client");

    var after = api.with(token(renewed));
    enable(made, false);
    after.get().uri("/api/v1/territories").exchange().expectStatus().isUnauthorized();
    refused(
        ask(made.clientId(), renewed.secret(), "grant_type=client_credentials"),
        401,
        "invalid_client");
    enable(made, true);
    token(renewed);
  }

  @Test
  void onlyRolesThatChangeNothingAreGrantedAndOnlyWithinReach() {
    problem(Grant.everywhere(Role.FINANCE_OFFICER), 422, "role-not-for-programs");
    problem(new Grant(Role.DONOR, Grant.ALL, Grant.ALL, "nowhere"), 422, "unknown-place");
    problem(new Grant(Role.DONOR, "no-id", Grant.ALL, Grant.ALL), 422, "unknown-place");
    register("twice", Grant.everywhere(Role.DONOR));
    assertThat(
            post(admin(), "twice", Grant.everywhere(Role.DONOR)).returnResult().getStatus().value())
        .isEqualTo(409);

    String organisation = fixtures.organisation().toString();
    var local =
        new Caller(
            UUID.randomUUID(),
            "local",
            Set.of(new Grant(Role.ADMINISTRATOR, organisation, Grant.ALL, Grant.ALL)));
    assertThat(
            post(api.as(local), "beyond", Grant.everywhere(Role.DONOR))
                .returnResult()
                .getStatus()
                .value())
        .isEqualTo(403);
    post(api.as(local), "within", new Grant(Role.DONOR, organisation, Grant.ALL, Grant.ALL))
        .expectStatus()
        .isCreated();
  }

  @Test
  void noIdempotencyKeyKeepsASecret() {
    var made = register("told-once", Grant.everywhere(Role.DONOR));
    var again =
        admin()
            .post()
            .uri("/api/v1/clients/{id}/secret", made.id())
            .header("Idempotency-Key", "a-key-of-told-once")
            .exchange();
    assertThat(json(again, 400).path("type").asString()).endsWith("told-once");
    token(made);
  }

  @Test
  void anAdministratorConfirmsFirst() {
    var stale = TestTokens.caller("root", Role.ADMINISTRATOR);
    post(api.as(stale, Duration.ofMinutes(10)), "stale", Grant.everywhere(Role.DONOR))
        .expectStatus()
        .isForbidden();
  }

  @Test
  void theDatabaseItselfKeepsWhatAClientIs() {
    var made = register("rules", Grant.everywhere(Role.DONOR));
    var database = fixtures.database();
    assertThat(
            database
                .sql("SELECT secret_hash FROM api_client WHERE id = ?")
                .param(made.id())
                .query(String.class)
                .single())
        .startsWith("$argon2id$")
        .doesNotContain(made.secret());
    fails("INSERT INTO client_grant (client, role) VALUES (?, 'FINANCE_OFFICER')", made, "role");
    fails("UPDATE client_grant SET role = 'AUDITOR' WHERE client = ?", made, "was made with");
    fails("DELETE FROM client_grant WHERE client = ?", made, "was made with");
    fails("DELETE FROM api_client WHERE id = ?", made, "disabled, not deleted");
    fails("UPDATE api_client SET client_id = 'other' WHERE id = ?", made, "keeps its name");
    fails(
        """
        INSERT INTO confirmation (user_id, step, subject, digest, factor, shown_at)
        VALUES (?, 'APPROVE_PLAN', uuidv7(), sha256('x'), 'TOTP', now())
        """,
        made,
        "confirms nothing");
  }

  private void fails(String sql, Made client, String why) {
    assertThatThrownBy(() -> fixtures.database().sql(sql).param(client.id()).update())
        .as(sql)
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(why);
  }

  private RestTestClient admin() {
    return api.as("root", Role.ADMINISTRATOR);
  }

  private Made register(String clientId, Grant grant) {
    return answer(post(admin(), clientId, grant).expectStatus().isCreated());
  }

  private static Made answer(RestTestClient.ResponseSpec response) {
    return Objects.requireNonNull(response.expectBody(Made.class).returnResult().getResponseBody());
  }

  private static RestTestClient.ResponseSpec post(RestTestClient as, String clientId, Grant grant) {
    return as.post()
        .uri("/api/v1/clients")
        .body(Map.of("clientId", clientId, "name", "Un informe", "grants", List.of(grant)))
        .exchange();
  }

  private void problem(Grant grant, int status, String slug) {
    assertThat(json(post(admin(), "refused", grant), status).path("type").asString())
        .isEqualTo("urn:puente:problem:" + slug);
  }

  private void enable(Made client, boolean enabled) {
    admin()
        .put()
        .uri("/api/v1/clients/{id}/enabled", client.id())
        .body(Map.of("enabled", enabled))
        .exchange()
        .expectStatus()
        .isNoContent();
  }

  private String token(Made client) {
    return json(ask(client.clientId(), client.secret(), "grant_type=client_credentials"), 200)
        .path("access_token")
        .asString();
  }

  private RestTestClient.RequestBodySpec form() {
    return api.anonymous()
        .post()
        .uri("/oauth2/token")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED);
  }

  private RestTestClient.ResponseSpec ask(String clientId, String secret, String body) {
    String pair = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(UTF_8));
    return form().header("Authorization", "Basic " + pair).body(body).exchange();
  }

  private static RestTestClient.ResponseSpec approve(RestTestClient as, UUID plan) {
    return as.post()
        .uri("/api/v1/plans/{id}/approve", plan)
        .body(Map.of("digest", "0".repeat(64)))
        .exchange();
  }

  private static void refused(RestTestClient.ResponseSpec response, int status, String error) {
    assertThat(json(response, status).path("error").asString()).isEqualTo(error);
  }

  private static JsonNode json(RestTestClient.ResponseSpec response, int status) {
    return Objects.requireNonNull(
        response
            .expectStatus()
            .isEqualTo(status)
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
  }

  private int lines(String action, UUID subject) {
    return fixtures
        .database()
        .sql("SELECT count(*) FROM audit_event WHERE action = ? AND subject = ?")
        .params(action, subject.toString())
        .query(Integer.class)
        .single();
  }
}
