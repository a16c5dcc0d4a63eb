package org.puente.stabilization.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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
class ChildrenIT {

  @Autowired Desk desk;
  @Autowired Talks talks;
  @Autowired Houses houses;

  @Test
  void a_child_without_a_guardian_goes_to_child_protection_first_and_no_event_says_so() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.LOW);
    Map<String, Object> alone = Map.of("kind", "UNACCOMPANIED_OR_SEPARATED", "guardian", "NONE");

    talks.done(paula, late.episode() + "/child", alone);
    talks.done(paula, late.episode() + "/child", alone);

    assertThat(talks.tasksOf(late.episodeId()))
        .containsExactly("DELAY_CONTACT HIGH ASSIGNED", "CHILD_PROTECTION HIGH OPEN");
    assertThat(talks.toldOf(late.story().personId))
        .contains("stabilization.tasks TaskEscalated", "stabilization.tasks SupportTaskRaised");
    assertThat(talks.wordsOf(late.story().personId))
        .doesNotContain("UNACCOMPANIED")
        .doesNotContain("\"kind\":\"CHILD_PROTECTION\"");
    JsonNode askable = talks.get(paula, late.episode() + "/consents").path("askable");
    assertThat(askable.toString()).doesNotContain("GUARDIAN\"");
  }

  @Test
  void a_report_that_the_law_wants_has_a_clock_that_coordinator_and_focal_point_see() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.LOW);
    JsonNode report = talks.post(paula, late.episode() + "/reports", Map.of(), HttpStatus.CREATED);
    String id = report.path("id").asString();
    RestTestClient flor = desk.of("flor", PROTECTION_FOCAL_POINT);
    assertThat(talks.get(flor, "/api/v1/reports/overdue").toString()).doesNotContain(id);

    talks.letTimePassUntil(Instant.parse(report.path("dueAt").asString()).plusSeconds(1));

    assertThat(talks.get(flor, "/api/v1/reports/overdue").toString()).contains(id);
    assertThat(talks.get(desk.of("rita", COORDINATOR), "/api/v1/reports/overdue").toString())
        .contains(id);
    talks.done(paula, late.episode() + "/reports/" + id + "/made", Map.of());
    assertThat(talks.get(flor, "/api/v1/reports/overdue").toString()).doesNotContain(id);
    talks.refused(paula, late.episode() + "/reports/" + id + "/made", Map.of(), "report-made");
  }

  @Test
  void a_protection_case_is_visited_for_three_months_after_it_was_closed() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.LOW);
    Map<String, Object> met = Map.of("reason", "GOALS_MET", "protection", true);
    talks.post(
        paula,
        late.task() + "/outcome",
        talks.outcome("SUPPORTED", Duration.ofDays(1)),
        HttpStatus.OK);
    talks.refused(paula, late.episode() + "/closure", met, "episode-running");
    houses.tell(late.story().approved().paid(houses.now()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> talks.get(paula, late.episode()).path("state").asString().equals("CLOSING"));
    Instant closed = houses.now();

    talks.post(
        paula,
        late.episode() + "/reviews",
        Map.of("child", true, "family", true, "supervisor", true),
        HttpStatus.CREATED);
    talks.done(paula, late.episode() + "/closure", met);

    talks.refused(paula, late.episode() + "/closure", met, "case-closed");
    assertThat(talks.get(paula, late.episode()).path("state").asString()).isEqualTo("CLOSED");
    int visits = visitUntilNoneIsLeft(paula, late);
    assertThat(visits).isGreaterThanOrEqualTo(3);
    assertThat(houses.now()).isAfter(closed.plus(Duration.ofDays(89)));
    assertThat(talks.wordsOf(late.story().personId)).doesNotContain("PROTECTION_FOLLOW_UP");
  }

  @Test
  void nobody_turns_18_before_their_birthday() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.LOW);
    var child = new HashMap<String, Object>(Map.of("kind", "CHILD", "guardian", "PRESENT"));
    child.put("turns18On", "2090-01-01");
    talks.done(paula, late.episode() + "/child", child);

    talks.refused(
        paula,
        late.episode() + "/closure",
        Map.of("reason", "TURNED_18", "protection", true),
        "still-a-child");
  }

  private int visitUntilNoneIsLeft(RestTestClient worker, Talks.Late late) {
    int visits = 0;
    while (true) {
      JsonNode open =
          talks
              .get(worker, "/api/v1/tasks?state=ASSIGNED&episodeId=" + late.episodeId())
              .path("items");
      if (open.isEmpty()) {
        return visits;
      }
      assertThat(open.get(0).path("kind").asString()).isEqualTo("PROTECTION_FOLLOW_UP");
      talks.letTimePassUntil(Instant.parse(open.get(0).path("dueAt").asString()));
      talks.post(
          worker,
          "/api/v1/tasks/" + open.get(0).path("id").asString() + "/outcome",
          talks.outcome("SUPPORTED", null),
          HttpStatus.OK);
      visits++;
    }
  }
}
