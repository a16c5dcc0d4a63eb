package org.puente.stabilization.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@StabilizationService
class SessionsIT {

  @Autowired Desk desk;
  @Autowired Talks talks;
  @Autowired Houses houses;

  @Test
  void a_group_session_ends_the_tasks_of_those_who_came_and_of_nobody_else() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var untaken = talks.late(Urgency.LOW);
    var taken = talks.takenBy(paula, Urgency.MEDIUM);
    var absent = talks.takenBy(paula, Urgency.MEDIUM);
    talks.post(
        paula,
        taken.episode() + "/assessments",
        Map.of("needs", Map.of("SOCIAL", "SOME")),
        HttpStatus.CREATED);
    JsonNode session =
        agree(paula, "GROUP", untaken.episodeId(), taken.episodeId(), absent.episodeId());
    String held = "/api/v1/sessions/" + session.path("id").asString() + "/held";

    talks.refused(
        paula, held, attendance(Map.of(taken.episodeId(), "ATTENDED")), "attendance-of-all");
    var everybody =
        attendance(
            Map.of(
                untaken.episodeId(), "ATTENDED",
                taken.episodeId(), "ATTENDED",
                absent.episodeId(), "ABSENT"));
    everybody.put("nextContactAt", houses.now().plus(Duration.ofDays(7)).toString());
    talks.post(paula, held, everybody, HttpStatus.OK);
    talks.refused(paula, held, everybody, "session-ended");

    for (var came : List.of(untaken, taken)) {
      assertThat(talks.tasksOf(came.episodeId()))
          .as("the delay is talked about, and the next contact is agreed on")
          .hasSize(2)
          .satisfies(tasks -> assertThat(tasks.getFirst()).endsWith("DONE"))
          .satisfies(tasks -> assertThat(tasks.getLast()).startsWith("FOLLOW_UP"));
      assertThat(talks.get(paula, came.episode()).path("state").asString()).isEqualTo("ACTIVE");
      assertThat(talks.get(paula, came.task() + "/contacts")).hasSize(1);
    }
    assertThat(talks.toldOf(untaken.story().personId))
        .endsWith(
            "stabilization.tasks TaskAssigned",
            "stabilization.tasks TaskCompleted",
            "stabilization.tasks EpisodeMoved",
            "stabilization.tasks EpisodeMoved",
            "stabilization.tasks EpisodeMoved",
            "stabilization.tasks SupportTaskRaised",
            "stabilization.tasks TaskAssigned");
    assertThat(talks.tasksOf(absent.episodeId())).containsExactly("DELAY_CONTACT MEDIUM ASSIGNED");
    assertThat(application(paula, taken).path("assessmentId").isNull()).isFalse();
    assertThat(application(paula, untaken).path("assessmentId").isNull()).isTrue();
  }

  @Test
  void a_session_stays_when_the_money_comes() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.MEDIUM);
    talks.post(paula, late.task() + "/contacts", talks.contact(true), HttpStatus.CREATED);
    JsonNode session = agree(paula, "INDIVIDUAL", late.episodeId());

    houses.tell(late.story().approved().paid(houses.now()));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> talks.tasksOf(late.episodeId()).getFirst().endsWith("CANCELLED"));
    JsonNode after = talks.get(paula, late.episode() + "/sessions").get(0);
    assertThat(after).isEqualTo(session);
    assertThat(after.path("state").asString()).isEqualTo("PLANNED");
    assertThat(talks.get(paula, "/api/v1/sessions").toString())
        .contains(session.path("id").asString());
    talks.post(
        paula,
        "/api/v1/sessions/" + session.path("id").asString() + "/held",
        attendance(Map.of(late.episodeId(), "ATTENDED")),
        HttpStatus.OK);
  }

  @Test
  void nobody_agrees_on_a_session_with_people_of_another_partner() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.MEDIUM);
    JsonNode session = agree(paula, "INDIVIDUAL", late.episodeId());
    RestTestClient partner = desk.ofAnotherPartner("*", "tulcan", PSYCHOSOCIAL_WORKER);

    talks.refused(
        partner, "/api/v1/sessions", request("INDIVIDUAL", late.episodeId()), "not-found");
    talks.refused(
        partner,
        "/api/v1/sessions/" + session.path("id").asString() + "/cancel",
        Map.of(),
        "not-found");
    talks.refused(
        desk.of("pedro", PSYCHOSOCIAL_WORKER),
        "/api/v1/sessions/" + session.path("id").asString() + "/cancel",
        Map.of(),
        "not-your-session");
    talks.post(
        paula,
        "/api/v1/sessions/" + session.path("id").asString() + "/cancel",
        Map.of(),
        HttpStatus.OK);
  }

  private JsonNode application(RestTestClient worker, Talks.Late of) {
    return talks.get(worker, of.episode() + "/applications").get(0);
  }

  private JsonNode agree(RestTestClient worker, String kind, UUID... episodes) {
    return talks.post(worker, "/api/v1/sessions", request(kind, episodes), HttpStatus.CREATED);
  }

  private Map<String, Object> request(String kind, UUID... episodes) {
    return Map.of(
        "plan",
        Map.of(
            "kind",
            kind,
            "mode",
            "MEETING",
            "place",
            "COMMUNITY_SPACE",
            "plannedAt",
            houses.now().plus(Duration.ofDays(1)).toString(),
            "minutes",
            60,
            "childFriendly",
            true,
            "interpreter",
            false,
            "childcare",
            true,
            "protocol",
            kind.equals("GROUP") ? "GROUP_SUPPORT" : "PFA"),
        "episodes",
        List.of(episodes));
  }

  private static HashMap<String, Object> attendance(Map<UUID, String> of) {
    return new HashMap<>(Map.of("attendance", of));
  }
}
