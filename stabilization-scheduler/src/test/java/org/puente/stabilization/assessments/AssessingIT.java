package org.puente.stabilization.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@StabilizationService
class AssessingIT {

  @Autowired Desk desk;
  @Autowired Talks talks;

  @Test
  void a_checklist_follows_from_the_newest_assessment() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.LOW);
    String applications = late.episode() + "/applications";

    JsonNode before = talks.post(paula, applications, ticked("NO_CONDITION"), HttpStatus.CREATED);
    JsonNode assessed =
        talks.post(
            paula,
            late.episode() + "/assessments",
            Map.of("needs", Map.of("SHELTER", "SOME", "HEALTH", "NONE")),
            HttpStatus.CREATED);
    JsonNode after = talks.post(paula, applications, ticked("NEEDS"), HttpStatus.CREATED);

    assertThat(before.path("assessmentId").isNull()).isTrue();
    assertThat(after.path("assessmentId")).isEqualTo(assessed.path("id"));
    assertThat(talks.get(paula, applications)).hasSize(2);
    assertThat(
            talks.get(paula, late.episode() + "/assessments").get(0).path("needs").path("SHELTER"))
        .hasToString("\"SOME\"");
    talks.refused(paula, applications, ticked("NOT_A_STEP"), "no-such-step");
  }

  @Test
  void what_cannot_wait_raises_the_tier_and_the_reason_stays_sealed() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.LOW);

    talks.post(
        paula,
        late.episode() + "/assessments",
        Map.of("needs", Map.of("HEALTH", "URGENT"), "urgentBecause", "INTERRUPTED_MEDICATION"),
        HttpStatus.CREATED);

    assertThat(talks.tasksOf(late.episodeId())).containsExactly("DELAY_CONTACT HIGH ASSIGNED");
    assertThat(talks.toldOf(late.story().personId))
        .last()
        .isEqualTo("stabilization.tasks EpisodeUrgencyChanged");
    assertThat(talks.wordsOf(late.story().personId)).doesNotContain("MEDICATION");
    String reasons = late.episode() + "/urgency-reasons";
    assertThat(talks.get(paula, reasons)).hasSize(1);
    assertThat(talks.get(desk.of("flor", PROTECTION_FOCAL_POINT), reasons)).hasSize(1);
    assertThat(talks.get(desk.of("pedro", PSYCHOSOCIAL_WORKER), reasons)).isEmpty();
    assertThat(talks.get(desk.of("pedro", PSYCHOSOCIAL_WORKER), late.task()).toString())
        .doesNotContain("MEDICATION");
  }

  @Test
  void only_who_stands_by_writes_down_what_is_needed() {
    var late = talks.takenBy(desk.of("paula", PSYCHOSOCIAL_WORKER), Urgency.LOW);

    talks.refused(
        desk.of("pedro", PSYCHOSOCIAL_WORKER),
        late.episode() + "/assessments",
        Map.of("needs", Map.of("HEALTH", "SOME")),
        "not-yours");
    talks.refused(
        desk.ofAnotherPartner("*", "tulcan", PSYCHOSOCIAL_WORKER),
        late.episode() + "/assessments",
        Map.of("needs", Map.of("HEALTH", "SOME")),
        "not-found");
  }

  private static Map<String, Object> ticked(String step) {
    return Map.of("protocol", "INFORMATION", "version", 1, "ticked", List.of(step));
  }
}
