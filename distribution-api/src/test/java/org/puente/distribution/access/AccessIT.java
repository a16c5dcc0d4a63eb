package org.puente.distribution.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class AccessIT {

  @Autowired Api api;
  @Autowired Fixtures fixtures;

  @Test
  void aDemoUserGetsATokenThatTheServiceAccepts() {
    api.asDemoUser("ana.programa")
        .get()
        .uri("/api/v1/territories")
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void withoutATokenNothingIsAnswered() {
    api.anonymous()
        .get()
        .uri("/api/v1/territories")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectBody()
        .jsonPath("$.type")
        .exists();
  }

  @Test
  void theKeySetHoldsNoPrivateKey() {
    var body =
        api.anonymous()
            .get()
            .uri("/oauth2/jwks")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(body).contains("\"kty\":\"RSA\"").doesNotContain("\"d\":");
  }

  @Test
  void tenWrongPasswordsLockTheNameOutEvenForTheRightOne() {
    var admin = api.as("root", Role.ADMINISTRATOR);
    admin
        .post()
        .uri("/api/v1/users")
        .body(newUser("locked.out"))
        .exchange()
        .expectStatus()
        .isCreated();
    for (int attempt = 0; attempt < 10; attempt++) {
      attempt("locked.out", "wrong-password", 401);
    }
    attempt("locked.out", "a-long-password", 429);
  }

  @Test
  void anUnknownNameIsAnsweredLikeAWrongPassword() {
    attempt("nobody.here", "whatever-it-is", 401);
  }

  @Test
  void onlyAdministratorsAddUsers() {
    api.as("ana", Role.PROGRAMME_OFFICER)
        .post()
        .uri("/api/v1/users")
        .body(newUser("new.user"))
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void passwordsAreKeptAsArgon2() {
    var hash =
        fixtures
            .database()
            .sql("SELECT password_hash FROM app_user LIMIT 1")
            .query(String.class)
            .single();
    assertThat(hash).startsWith("$argon2id$");
  }

  private void attempt(String username, String password, int status) {
    api.anonymous()
        .post()
        .uri("/api/v1/tokens")
        .body(Map.of("username", username, "password", password))
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  private static Map<String, Object> newUser(String username) {
    return Map.of(
        "username",
        username,
        "password",
        "a-long-password",
        "displayName",
        "Somebody",
        "grants",
        List.of(Grant.everywhere(Role.FIELD_STAFF)));
  }
}
