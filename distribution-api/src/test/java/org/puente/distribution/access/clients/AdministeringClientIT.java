package org.puente.distribution.access.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.testing.TestTokens;
import org.springframework.dao.DataAccessException;

@DistributionTest
class AdministeringClientIT extends ClientCalls {

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
}
