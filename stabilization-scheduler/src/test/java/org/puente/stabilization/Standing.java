package org.puente.stabilization;

import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;
import static org.puente.events.access.Role.PSYCHOSOCIAL_SUPERVISOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.puente.events.access.Role;

/** Who may call what about standing by, and a body that gets as far as the roles. */
final class Standing {

  private static final Set<Role> WORKERS = EnumSet.of(PSYCHOSOCIAL_WORKER, COORDINATOR);
  private static final Set<Role> CASE =
      EnumSet.of(PSYCHOSOCIAL_WORKER, COORDINATOR, PROTECTION_FOCAL_POINT);
  private static final Set<Role> READERS =
      EnumSet.of(PSYCHOSOCIAL_WORKER, COORDINATOR, PSYCHOSOCIAL_SUPERVISOR, PROTECTION_FOCAL_POINT);
  private static final Set<Role> WATCHERS =
      EnumSet.of(PSYCHOSOCIAL_SUPERVISOR, DATA_PROTECTION_OFFICER);
  private static final Set<Role> PROTOCOL_READERS =
      EnumSet.of(
          PSYCHOSOCIAL_WORKER,
          COORDINATOR,
          PSYCHOSOCIAL_SUPERVISOR,
          PROTECTION_FOCAL_POINT,
          PROGRAMME_OFFICER,
          AUDITOR);

  static final Map<String, Set<Role>> ALLOWED = new HashMap<>();

  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry(
              "/outcome",
              "{\"mode\":\"PHONE\",\"reached\":true,\"occurredAt\":\"2026-01-01T00:00:00Z\"}"),
          Map.entry("/alarm", "{\"reason\":\"DANGER\"}"),
          Map.entry("/assessments", "{\"needs\":{\"SHELTER\":\"SOME\"}}"),
          Map.entry(
              "/applications", "{\"protocol\":\"PFA\",\"version\":1,\"ticked\":[\"LOOK_SAFETY\"]}"),
          Map.entry(
              "/consents",
              "{\"purpose\":\"SUPPORT\",\"decision\":\"GIVEN\",\"givenBy\":\"PERSON\"}"),
          Map.entry("/child", "{\"kind\":\"CHILD\",\"guardian\":\"PRESENT\"}"),
          Map.entry("/reviews", "{\"child\":true,\"family\":true,\"supervisor\":true}"),
          Map.entry("/closure", "{\"reason\":\"GOALS_MET\",\"protection\":false}"),
          Map.entry("/sessions", "{}"),
          Map.entry("/held", "{}"),
          Map.entry("/notes", "{\"compartment\":\"GBV\",\"words\":\"-\"}"),
          Map.entry("/exceptional-access", "{\"reason\":\"diez letras\"}"));

  private static final Map<String, String> REFERRAL_BODIES =
      Map.of(
          "/referrals",
          "{\"serviceId\":\"01980a3e-7c19-7b9c-9d0e-1f2a3b4c5d09\",\"urgent\":false,\"shared\":[],\"shownToPerson\":true}",
          "/moves",
          "{\"to\":\"SENT\"}",
          "/notes",
          "{\"code\":\"CAME\"}",
          "/interim-help",
          "{\"code\":\"INTERIM_KIT\",\"taken\":true}",
          "/directory",
          "{}");

  static {
    ALLOWED.put("GET /api/v1/protocols", PROTOCOL_READERS);
    ALLOWED.put("GET /api/v1/protocols/uses", PROTOCOL_READERS);
    ALLOWED.put("GET /api/v1/protocols/{code}/versions", PROTOCOL_READERS);
    ALLOWED.put(
        "POST /api/v1/protocols/{code}/versions", EnumSet.of(PSYCHOSOCIAL_SUPERVISOR, COORDINATOR));
    ALLOWED.put("POST /api/v1/tasks/{id}/outcome", WORKERS);
    ALLOWED.put("GET /api/v1/tasks/{id}/proposal", WORKERS);
    ALLOWED.put("POST /api/v1/tasks/{id}/alarm", READERS);
    ALLOWED.put("GET /api/v1/episodes/{id}/urgency-reasons", CASE);
    ALLOWED.put("GET /api/v1/episodes/{id}/assessments", CASE);
    ALLOWED.put("POST /api/v1/episodes/{id}/assessments", CASE);
    ALLOWED.put("GET /api/v1/episodes/{id}/applications", READERS);
    ALLOWED.put("POST /api/v1/episodes/{id}/applications", CASE);
    ALLOWED.put("GET /api/v1/episodes/{id}/consents", CASE);
    ALLOWED.put("POST /api/v1/episodes/{id}/consents", CASE);
    ALLOWED.put("GET /api/v1/episodes/{id}/case", CASE);
    ALLOWED.put("POST /api/v1/episodes/{id}/child", CASE);
    ALLOWED.put("POST /api/v1/episodes/{id}/reports", CASE);
    ALLOWED.put("POST /api/v1/episodes/{id}/reports/{report}/made", CASE);
    ALLOWED.put("POST /api/v1/episodes/{id}/reviews", CASE);
    ALLOWED.put("POST /api/v1/episodes/{id}/closure", CASE);
    ALLOWED.put("GET /api/v1/reports/overdue", EnumSet.of(COORDINATOR, PROTECTION_FOCAL_POINT));
    ALLOWED.put("GET /api/v1/referrals", CASE);
    ALLOWED.put("GET /api/v1/episodes/{id}/referrals", CASE);
    ALLOWED.put("POST /api/v1/episodes/{id}/referrals", CASE);
    ALLOWED.put("POST /api/v1/referrals/{id}/moves", CASE);
    ALLOWED.put("POST /api/v1/referrals/{id}/notes", CASE);
    ALLOWED.put("GET /api/v1/episodes/{id}/interim-help", CASE);
    ALLOWED.put("POST /api/v1/episodes/{id}/interim-help", CASE);
    Set<Role> keepers = EnumSet.of(COORDINATOR);
    ALLOWED.put("GET /api/v1/directory", READERS);
    ALLOWED.put("GET /api/v1/directory/{id}", READERS);
    ALLOWED.put("POST /api/v1/directory", keepers);
    ALLOWED.put("PUT /api/v1/directory/{id}", keepers);
    ALLOWED.put("POST /api/v1/directory/{id}/verified", keepers);
    ALLOWED.put("POST /api/v1/directory/{id}/archived", keepers);
    ALLOWED.put("GET /api/v1/episodes/{id}/notes", READERS);
    ALLOWED.put("POST /api/v1/episodes/{id}/notes", CASE);
    ALLOWED.put("POST /api/v1/episodes/{id}/exceptional-access", READERS);
    ALLOWED.put("GET /api/v1/exceptional-accesses", WATCHERS);
    ALLOWED.put("POST /api/v1/exceptional-accesses/{id}/seen", WATCHERS);
    ALLOWED.put("GET /api/v1/exceptional-accesses/to-see", WATCHERS);
    ALLOWED.put("POST /api/v1/quality-sample/{id}/reviewed", EnumSet.of(PSYCHOSOCIAL_SUPERVISOR));
    ALLOWED.put("GET /api/v1/capacity/short", EnumSet.of(COORDINATOR, PSYCHOSOCIAL_SUPERVISOR));
    ALLOWED.put("GET /api/v1/quality-sample", EnumSet.of(PSYCHOSOCIAL_SUPERVISOR));
    Set<Role> answerable = EnumSet.of(PSYCHOSOCIAL_SUPERVISOR, DATA_PROTECTION_OFFICER, AUDITOR);
    ALLOWED.put("GET /api/v1/retention", answerable);
    ALLOWED.put("GET /api/v1/retention/proofs", answerable);
    ALLOWED.put("GET /api/v1/retention/versions", answerable);
    ALLOWED.put("GET /api/v1/retention/draft", answerable);
    ALLOWED.put("PUT /api/v1/retention/draft", WATCHERS);
    ALLOWED.put("DELETE /api/v1/retention/draft", WATCHERS);
    ALLOWED.put("POST /api/v1/retention/draft/switch-on", WATCHERS);
    ALLOWED.put("GET /api/v1/retention/erasures", answerable);
    ALLOWED.put("GET /api/v1/sessions", WORKERS);
    ALLOWED.put("POST /api/v1/sessions", WORKERS);
    ALLOWED.put("GET /api/v1/episodes/{id}/sessions", WORKERS);
    ALLOWED.put("POST /api/v1/sessions/{id}/held", WORKERS);
    ALLOWED.put("POST /api/v1/sessions/{id}/cancel", WORKERS);
  }

  private Standing() {}

  static Optional<String> body(String method, String path) {
    if (method.equals("GET")) {
      return Optional.empty();
    }
    if (path.endsWith("/versions") || method.equals("PUT") && path.contains("/directory/")) {
      return Optional.of("{}");
    }
    return Stream.of(BODIES, REFERRAL_BODIES)
        .flatMap(bodies -> bodies.entrySet().stream())
        .filter(body -> path.endsWith(body.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
