package org.puente.events.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.puente.events.access.AccessScope;
import org.puente.events.access.Caller;
import org.puente.events.access.CallerPrincipal;
import org.puente.events.access.Role;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.client.RestTestClient;

@RoadTest
class AccessIT {

  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  @AfterEach
  void nobodyCalls() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void only_what_is_listed_as_open_needs_no_token() {
    Client.anonymous(port).get().uri("/open/ping").exchange().expectStatus().isOk();
    problem(Client.anonymous(port), "/households", 401, "no-valid-token");
    problem(bearer("not.a.token"), "/households", 401, "no-valid-token");
    Caller auditor = TestTokens.caller("alba", Role.AUDITOR);
    problem(
        bearer(TestTokens.token(auditor, Duration.ofMinutes(-5))),
        "/households",
        401,
        "no-valid-token");
  }

  @Test
  void health_and_metrics_are_open_on_their_own_port_only() {
    RestTestClient management =
        RestTestClient.bindToServer().baseUrl("http://localhost:" + managementPort).build();
    management.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
    RestTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .build()
        .get()
        .uri("/actuator/health")
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void a_role_that_may_not_is_told_so() {
    problem(Client.as(port, "alba", Role.AUDITOR), "/ledger", 403, "not-allowed");
    Client.as(port, "flor", Role.FINANCE_OFFICER)
        .get()
        .uri("/ledger")
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void the_database_itself_keeps_callers_to_their_scope() {
    assertThat(seenBy(AccessScope.ALL)).hasSize(4);
    assertThat(seenBy(scope("oim", "*", "quito"))).hasSize(2);
    assertThat(seenBy(scope("oim", "p1", "*"))).hasSize(2);
    assertThat(seenBy(new AccessScope(Set.of("oim", "acnur"), Set.of("p2", "p3"), Set.of("*"))))
        .hasSize(2);
    assertThat(seenBy(new AccessScope(Set.of(), Set.of("*"), Set.of("*")))).isEmpty();
  }

  @Test
  void nothing_of_one_caller_is_left_for_the_next_on_the_same_connection() {
    for (int round = 0; round < 10; round++) {
      callAs(scope("*", "*", "tulcan"));
      assertThat(territories()).containsExactly("tulcan");
      callAs(new AccessScope(Set.of(), Set.of(), Set.of()));
      assertThat(territories()).isEmpty();
      SecurityContextHolder.clearContext();
      assertThat(
              jdbc.sql("SELECT coalesce(current_setting('puente.terrs', true), '')")
                  .query(String.class)
                  .single())
          .isEmpty();
    }
  }

  @Test
  void whoever_has_no_caller_is_a_job_and_sees_everything() {
    assertThat(role()).isEqualTo("road_jobs");
    assertThat(territories()).hasSize(4);

    callAs(scope("*", "*", "tulcan"));
    assertThat(role()).isEqualTo("road_request");
    assertThat(ScopedDataSource.asJob(this::role)).isEqualTo("road_jobs");
  }

  private List<?> seenBy(AccessScope scope) {
    Caller caller = new Caller(TestTokens.caller("carla").userId(), "carla", Set.of(), scope);
    return Objects.requireNonNull(
        Client.as(port, caller)
            .get()
            .uri("/households")
            .exchange()
            .expectBody(List.class)
            .returnResult()
            .getResponseBody());
  }

  private void callAs(AccessScope scope) {
    Caller caller = new Caller(TestTokens.caller("vera").userId(), "vera", Set.of(), scope);
    CallerPrincipal principal = () -> caller;
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(principal, "session"));
  }

  private List<String> territories() {
    return jdbc.sql("SELECT territory FROM household").query(String.class).list();
  }

  private String role() {
    return jdbc.sql("SELECT current_user").query(String.class).single();
  }

  private RestTestClient bearer(String token) {
    return Client.anonymous(port)
        .mutate()
        .defaultHeaders(headers -> headers.setBearerAuth(token))
        .build();
  }

  private static void problem(RestTestClient client, String uri, int status, String slug) {
    client
        .get()
        .uri(uri)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentTypeCompatibleWith("application/problem+json")
        .expectBody(Map.class)
        .value(body -> assertThat(body).containsEntry("type", "urn:puente:problem:" + slug));
  }

  private static AccessScope scope(String organisation, String programme, String territory) {
    return new AccessScope(Set.of(organisation), Set.of(programme), Set.of(territory));
  }
}
