package org.puente.events.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Caller;
import org.puente.events.access.CallerPrincipal;
import org.puente.events.access.Grant;
import org.puente.events.access.Operation;
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
  void the_database_itself_keeps_callers_to_their_grants() {
    assertThat(seenBy(Grant.everywhere(Role.FIELD_STAFF))).hasSize(4);
    assertThat(seenBy(inTheField("oim", "*", "quito"))).hasSize(2);
    assertThat(seenBy(inTheField("oim", "p1", "*"))).hasSize(2);
    assertThat(seenBy(inTheField("oi", "*", "*"))).isEmpty();
  }

  @Test
  void two_grants_are_two_places_and_not_what_lies_between() {
    assertThat(seenBy(inTheField("oim", "p1", "tulcan"), inTheField("acnur", "p3", "quito")))
        .hasSize(2);
  }

  @Test
  void a_grant_of_a_role_that_has_no_part_in_an_operation_widens_nothing() {
    var auditedElsewhere = Grant.everywhere(Role.AUDITOR);
    assertThat(seenBy(inTheField("oim", "*", "tulcan"), auditedElsewhere)).hasSize(1);
    problem(Client.as(port, caller(auditedElsewhere)), "/households", 403, "not-allowed");
  }

  @Test
  void outside_of_an_operation_a_caller_sees_nothing() {
    callAs(Grant.everywhere(Role.FIELD_STAFF));
    assertThat(territories()).isEmpty();
    assertThat(Operation.as(Set.of(Role.FIELD_STAFF), this::territories)).hasSize(4);
    assertThat(Operation.as(Set.of(Role.AUDITOR), this::territories)).isEmpty();
  }

  @Test
  void nothing_of_one_caller_is_left_for_the_next_on_the_same_connection() {
    for (int round = 0; round < 10; round++) {
      callAs(inTheField("*", "*", "tulcan"));
      assertThat(Operation.as(Set.of(Role.FIELD_STAFF), this::territories))
          .containsExactly("tulcan");
      callAs();
      assertThat(Operation.as(Set.of(Role.FIELD_STAFF), this::territories)).isEmpty();
      SecurityContextHolder.clearContext();
      assertThat(
              jdbc.sql("SELECT coalesce(current_setting('puente.scope', true), '')")
                  .query(String.class)
                  .single())
          .isEmpty();
    }
  }

  @Test
  void whoever_has_no_caller_is_a_job_and_sees_everything() {
    assertThat(role()).isEqualTo("road_jobs");
    assertThat(territories()).hasSize(4);

    callAs(inTheField("*", "*", "tulcan"));
    assertThat(role()).isEqualTo("road_request");
    assertThat(ScopedDataSource.asJob(this::role)).isEqualTo("road_jobs");
  }

  private List<?> seenBy(Grant... grants) {
    return Objects.requireNonNull(
        Client.as(port, caller(grants))
            .get()
            .uri("/households")
            .exchange()
            .expectBody(List.class)
            .returnResult()
            .getResponseBody());
  }

  private static Caller caller(Grant... grants) {
    return new Caller(TestTokens.caller("carla").userId(), "carla", Set.of(grants));
  }

  private void callAs(Grant... grants) {
    Caller caller = caller(grants);
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

  private static Grant inTheField(String organisation, String programme, String territory) {
    return new Grant(Role.FIELD_STAFF, organisation, programme, territory);
  }
}
