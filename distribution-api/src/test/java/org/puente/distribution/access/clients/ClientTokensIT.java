package org.puente.distribution.access.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@DistributionTest
class ClientTokensIT extends ClientCalls {

  @Autowired World world;

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

  private static RestTestClient.ResponseSpec approve(RestTestClient as, UUID plan) {
    return as.post()
        .uri("/api/v1/plans/{id}/approve", plan)
        .body(Map.of("digest", "0".repeat(64)))
        .exchange();
  }
}
