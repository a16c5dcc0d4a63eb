package org.puente.stabilization;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.events.access.Role.ADMINISTRATOR;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;
import static org.puente.events.access.Role.DONOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;
import static org.puente.events.access.Role.PSYCHOSOCIAL_SUPERVISOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Role;
import org.puente.events.ids.Ids;
import org.puente.events.testing.OpenApiDocument;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.StabilizationService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@StabilizationService
class AccessIT {

  private static final Set<Role> TRAIL_READERS =
      EnumSet.of(AUDITOR, ADMINISTRATOR, DATA_PROTECTION_OFFICER);
  private static final Set<Role> WORKERS = EnumSet.of(PSYCHOSOCIAL_WORKER, COORDINATOR);
  private static final Set<Role> READERS =
      EnumSet.of(PSYCHOSOCIAL_WORKER, COORDINATOR, PSYCHOSOCIAL_SUPERVISOR, PROTECTION_FOCAL_POINT);
  private static final Set<Role> COUNTERS =
      EnumSet.of(
          PSYCHOSOCIAL_WORKER,
          COORDINATOR,
          PSYCHOSOCIAL_SUPERVISOR,
          PROTECTION_FOCAL_POINT,
          PROGRAMME_OFFICER,
          AUDITOR,
          ADMINISTRATOR);

  /** A calendar is open to whoever knows its address, and to nobody who guesses. */
  private static final String AT_ITS_ADDRESS = "GET /calendar/{token}";

  private static final Map<String, Set<Role>> ALLOWED =
      new TreeMap<>(
          Map.of(
              "GET /api/v1/tasks", READERS,
              "GET /api/v1/tasks/{id}", READERS,
              "GET /api/v1/tasks/{id}/contacts", READERS,
              "POST /api/v1/tasks/{id}/take", WORKERS,
              "POST /api/v1/tasks/{id}/contacts", WORKERS,
              "POST /api/v1/tasks/{id}/finish", WORKERS,
              "GET /api/v1/episodes/{id}", READERS,
              "POST /api/v1/episodes/{id}/close", WORKERS,
              "GET /api/v1/summary", COUNTERS,
              "GET /api/v1/policies", COUNTERS));

  static {
    ALLOWED.put(
        "GET /api/v1/delays",
        EnumSet.of(
            PROGRAMME_OFFICER,
            FINANCE_OFFICER,
            COORDINATOR,
            PSYCHOSOCIAL_WORKER,
            PROTECTION_FOCAL_POINT,
            DATA_PROTECTION_OFFICER));
    Set<Role> editors = EnumSet.of(COORDINATOR, PSYCHOSOCIAL_SUPERVISOR);
    ALLOWED.put("GET /api/v1/policies/draft", COUNTERS);
    ALLOWED.put("PUT /api/v1/policies/draft", editors);
    ALLOWED.put("DELETE /api/v1/policies/draft", editors);
    ALLOWED.put("POST /api/v1/policies/draft/switch-on", editors);
    ALLOWED.put("POST /api/v1/policies/replay", editors);
    ALLOWED.put(
        "POST /api/v1/policies/preview",
        EnumSet.of(COORDINATOR, PSYCHOSOCIAL_SUPERVISOR, PROGRAMME_OFFICER));
    Set<Role> readers =
        EnumSet.of(
            PROGRAMME_OFFICER,
            COORDINATOR,
            PSYCHOSOCIAL_SUPERVISOR,
            PROTECTION_FOCAL_POINT,
            AUDITOR);
    ALLOWED.put("GET /api/v1/indicators/people", readers);
    Set<Role> donors = EnumSet.copyOf(readers);
    donors.add(DONOR);
    ALLOWED.put("GET /api/v1/indicators", donors);
    Set<Role> owners = EnumSet.copyOf(COUNTERS);
    owners.add(FINANCE_OFFICER);
    ALLOWED.put("GET /api/v1/surge", owners);
    ALLOWED.put("GET /api/v1/waiting", owners);
    ALLOWED.put("GET /api/v1/waiting/durations", owners);
    ALLOWED.put(
        "GET /api/v1/people/{id}/support",
        EnumSet.of(
            PSYCHOSOCIAL_WORKER, COORDINATOR, PROTECTION_FOCAL_POINT, DATA_PROTECTION_OFFICER));
    ALLOWED.put(
        "GET /api/v1/quarantine", EnumSet.of(ADMINISTRATOR, COORDINATOR, FINANCE_OFFICER, AUDITOR));
    ALLOWED.put("POST /api/v1/quarantine/{id}/replay", EnumSet.of(ADMINISTRATOR, COORDINATOR));
    Set<Role> coordinators = EnumSet.of(COORDINATOR);
    ALLOWED.put("GET /api/v1/team", READERS);
    ALLOWED.put("GET /api/v1/team/on-call", READERS);
    ALLOWED.put("PUT /api/v1/team/{id}", coordinators);
    ALLOWED.put("POST /api/v1/team/{id}/leaves", coordinators);
    ALLOWED.put("DELETE /api/v1/team/{id}/leaves/{leave}", coordinators);
    ALLOWED.put("POST /api/v1/team/{id}/duties", coordinators);
    ALLOWED.put("DELETE /api/v1/team/{id}/duties/{duty}", coordinators);
    ALLOWED.put("POST /api/v1/assignments/propose", coordinators);
    ALLOWED.put("POST /api/v1/assignments/apply", coordinators);
    ALLOWED.put("POST /api/v1/assignments/hand-over", WORKERS);
    ALLOWED.put("GET /api/v1/escalations", editors);
    ALLOWED.put("GET /api/v1/workload", editors);
    ALLOWED.put("GET /api/v1/calendar", WORKERS);
    ALLOWED.put("POST /api/v1/calendar", WORKERS);
    ALLOWED.put("DELETE /api/v1/calendar", WORKERS);
    ALLOWED.put(AT_ITS_ADDRESS, EnumSet.allOf(Role.class));
    ALLOWED.putAll(Standing.ALLOWED);
    ALLOWED.put("GET /api/v1/audit", TRAIL_READERS);
    ALLOWED.put("GET /api/v1/audit/{seq}", TRAIL_READERS);
  }

  @Autowired Desk desk;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping endpoints;

  @Test
  void every_endpoint_has_an_expectation() {
    var found = new TreeSet<String>();
    endpoints
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping ->
                mapping
                    .getMethodsCondition()
                    .getMethods()
                    .forEach(
                        method ->
                            mapping
                                .getPatternValues()
                                .forEach(path -> found.add(method + " " + path))));
    found.removeIf(endpoint -> endpoint.contains("/v3/api-docs"));

    assertThat(found).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
  }

  @Test
  void each_role_may_call_what_it_may_and_nothing_else() {
    ALLOWED.forEach(
        (endpoint, allowed) -> {
          for (Role role : Role.values()) {
            int status = call(desk.of("a-" + role, role), endpoint);
            if (allowed.contains(role)) {
              assertThat(status).as("%s %s", role, endpoint).isNotIn(401, 403).isLessThan(500);
            } else {
              assertThat(status).as("%s %s", role, endpoint).isEqualTo(403);
            }
          }
        });
  }

  @Test
  void without_a_token_nothing_is_answered() {
    ALLOWED.keySet().stream()
        .filter(endpoint -> !endpoint.equals(AT_ITS_ADDRESS))
        .forEach(
            endpoint -> assertThat(call(desk.anonymous(), endpoint)).as(endpoint).isEqualTo(401));
    assertThat(call(desk.anonymous(), AT_ITS_ADDRESS)).isEqualTo(404);
  }

  @Test
  void the_api_describes_itself_to_anybody() {
    var json =
        desk.anonymous()
            .get()
            .uri("/v3/api-docs")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    var published = new OpenApiDocument(requireNonNull(json));
    assertThat(published.operations()).contains("POST /api/v1/tasks/{id}/take");
    assertThat(published.undescribed()).isEmpty();
  }

  private static int call(RestTestClient client, String endpoint) {
    String[] parts = endpoint.split(" ");
    String path =
        parts[1]
            .replace("{id}", path(parts[1]))
            .replace("{report}", Ids.next().toString())
            .replace("{code}", "NOT_THERE")
            .replace("{seq}", "1")
            .replaceAll("\\{(leave|duty|token)}", Ids.next().toString());
    if (path.contains("/indicators") || path.contains("/quality-sample")) {
      path += "?word=puente&from=2026-01-01T00:00:00Z&until=2026-02-01T00:00:00Z";
    }
    if (path.endsWith("/delays") || path.endsWith("/support")) {
      path += "?promise=" + Ids.next();
    }
    var request = client.method(HttpMethod.valueOf(parts[0])).uri(path);
    if (path.endsWith("/contacts") && parts[0].equals("POST")) {
      request
          .contentType(MediaType.APPLICATION_JSON)
          .body("{\"mode\":\"PHONE\",\"reached\":true,\"occurredAt\":\"2026-01-01T00:00:00Z\"}");
    }
    if (path.endsWith("/finish")) {
      request.contentType(MediaType.APPLICATION_JSON).body("{\"outcome\":\"SUPPORTED\"}");
    }
    Standing.body(parts[0], path)
        .ifPresent(body -> request.contentType(MediaType.APPLICATION_JSON).body(body));
    return request.exchange().returnResult().getStatus().value();
  }

  private static String path(String endpoint) {
    return endpoint.contains("quarantine") ? "987654321" : Ids.next().toString();
  }
}
