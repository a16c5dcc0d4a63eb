package org.puente.stabilization.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;
import static org.puente.stabilization.world.TeamDesk.enter;
import static org.puente.stabilization.world.TeamDesk.get;
import static org.puente.stabilization.world.TeamDesk.idOf;
import static org.puente.stabilization.world.TeamDesk.in;
import static org.puente.stabilization.world.TeamDesk.member;
import static org.puente.stabilization.world.TeamDesk.post;
import static org.puente.stabilization.world.TeamDesk.refusal;
import static org.puente.stabilization.world.TeamDesk.worker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A coordinator enters who is on the team of their places, and nobody of other places. */
@StabilizationService
class TeamIT {

  @Autowired Desk desk;
  @Autowired Houses houses;

  @Test
  void a_coordinator_enters_somebody_and_writes_them_anew() {
    RestTestClient here = in(desk, "team-a", "tere", COORDINATOR);
    enter(here, "ana", worker("team-a", 3));

    JsonNode ana = member(here, "ana");
    assertThat(ana.path("revision").asInt()).isOne();
    assertThat(ana.path("caseload").asInt()).isEqualTo(3);
    assertThat(ana.path("people").asInt()).isZero();

    Map<String, Object> again = worker("team-a", 4);
    assertThat(refusal(here, HttpMethod.PUT, "/api/v1/team/" + idOf("ana"), again))
        .isEqualTo("worker-changed");
    again.put("revision", 1);
    again.put("languages", List.of("es", "qu"));
    again.remove("capacity");
    enter(here, "ana", again);

    JsonNode now = member(here, "ana");
    assertThat(now.path("revision").asInt()).isEqualTo(2);
    assertThat(now.path("caseload").asInt()).isEqualTo(25); // the policy's
    assertThat(now.path("languages")).hasSize(2);
  }

  @Test
  void nobody_enters_or_sees_a_team_outside_of_their_places() {
    RestTestClient here = in(desk, "team-b", "tere", COORDINATOR);
    RestTestClient there = in(desk, "team-c", "caro", COORDINATOR);
    String beto = "/api/v1/team/" + idOf("beto");
    enter(here, "beto", worker("team-b", 3));

    assertThat(member(there, "beto").isMissingNode()).isTrue();
    assertThat(refusal(there, HttpMethod.PUT, beto, worker("team-c", 3)))
        .isEqualTo("on-another-team");
    assertThat(refusal(here, HttpMethod.PUT, beto + "2", worker("team-c", 3)))
        .isEqualTo("bad-request");
    assertThat(refusal(here, HttpMethod.PUT, "/api/v1/team/" + idOf("bruno"), worker("team-c", 3)))
        .isEqualTo("not-your-place");
    assertThat(
            refusal(
                there,
                HttpMethod.POST,
                beto + "/leaves",
                Map.of("from", "2026-01-01", "until", "2026-01-02")))
        .isEqualTo("not-found");

    RestTestClient everywhere = desk.of("rita", COORDINATOR);
    Map<String, Object> both = worker("team-b", 3);
    both.put("revision", 1);
    both.put("areas", List.of(place("team-b"), place("team-c")));
    enter(everywhere, "beto", both);
    assertThat(member(there, "beto").path("areas")).hasSize(1);

    Map<String, Object> onlyThere = worker("team-c", 5);
    onlyThere.put("revision", 2);
    enter(there, "beto", onlyThere);
    assertThat(member(everywhere, "beto").path("areas")).hasSize(2);
  }

  @Test
  void leaves_and_duties_are_entered_and_taken_back() {
    RestTestClient here = in(desk, "team-d", "tere", COORDINATOR);
    enter(here, "dora", worker("team-d", 3));
    String dora = "/api/v1/team/" + idOf("dora");
    var now = houses.now();
    var from = now.minusSeconds(60);

    assertThat(
            refusal(
                here,
                HttpMethod.POST,
                dora + "/duties",
                Map.of("from", now.toString(), "until", from.toString())))
        .isEqualTo("duty-of-days");
    JsonNode duty =
        post(
            here,
            dora + "/duties",
            Map.of("from", from.toString(), "until", now.plus(Duration.ofDays(2)).toString()));
    JsonNode leave =
        post(here, dora + "/leaves", Map.of("from", "2099-01-01", "until", "2099-01-10"));
    RestTestClient worker = in(desk, "team-d", "dora", PSYCHOSOCIAL_WORKER);

    assertThat(get(worker, "/api/v1/team/on-call").path(0).path("worker").asString())
        .isEqualTo(idOf("dora").toString());
    assertThat(member(worker, "dora").path("leaves")).hasSize(1);

    here.delete()
        .uri(dora + "/duties/" + duty.path("id").asString())
        .exchange()
        .expectStatus()
        .isNoContent();
    here.delete()
        .uri(dora + "/leaves/" + leave.path("id").asString())
        .exchange()
        .expectStatus()
        .isNoContent();
    assertThat(get(worker, "/api/v1/team/on-call")).isEmpty();
    assertThat(member(worker, "dora").path("leaves")).isEmpty();
  }

  private static Map<String, Object> place(String territory) {
    return Map.of(
        "organisation", "*", "programme", Story.PROGRAMME.toString(), "territory", territory);
  }
}
