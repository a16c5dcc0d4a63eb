package org.puente.stabilization.urgency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

@StabilizationService
class AlarmIT {

  private static final Map<String, Object> DANGER = Map.of("reason", "DANGER");

  @Autowired Desk desk;
  @Autowired Talks talks;
  @Autowired Board board;

  @Test
  void an_alarm_waits_for_no_assignment_and_is_told_to_both_roles_at_once() {
    var late = talks.late(Urgency.LOW);
    RestTestClient anybody = desk.of("pedro", PSYCHOSOCIAL_WORKER);

    talks.post(anybody, late.task() + "/alarm", DANGER, HttpStatus.OK);
    talks.post(anybody, late.task() + "/alarm", DANGER, HttpStatus.OK);

    assertThat(talks.tasksOf(late.episodeId()))
        .containsExactly("DELAY_CONTACT HIGH OPEN", "URGENT_CONTACT HIGH OPEN");
    assertThat(
            Collections.frequency(
                talks.toldOf(late.story().personId), "stabilization.tasks TaskEscalated"))
        .isEqualTo(2);
    assertThat(talks.wordsOf(late.story().personId))
        .contains("\"to\":\"COORDINATOR\"", "\"to\":\"PROTECTION_FOCAL_POINT\"")
        .doesNotContain("DANGER");
  }

  @Test
  void a_focal_point_of_another_place_reads_no_reason_here() {
    var late = talks.late(Urgency.LOW);
    talks.post(
        desk.of("pedro", PSYCHOSOCIAL_WORKER), late.task() + "/alarm", DANGER, HttpStatus.OK);
    var both =
        new Caller(
            UUID.randomUUID(),
            "dos.lugares",
            Set.of(
                new Grant(PSYCHOSOCIAL_WORKER, Grant.ALL, Grant.ALL, "tulcan"),
                new Grant(PROTECTION_FOCAL_POINT, Grant.ALL, Grant.ALL, "quito")));

    assertThat(talks.get(desk.of(both), late.episode() + "/urgency-reasons")).isEmpty();
    assertThat(
            talks.get(
                desk.in(Grant.ALL, "tulcan", "flor", PROTECTION_FOCAL_POINT),
                late.episode() + "/urgency-reasons"))
        .hasSize(1);
  }

  @Test
  void an_alarm_after_the_end_opens_another_episode() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.LOW);
    talks.post(paula, late.task() + "/outcome", talks.outcome("DECLINED", null), HttpStatus.OK);

    UUID episode =
        UUID.fromString(
            talks
                .post(paula, late.task() + "/alarm", DANGER, HttpStatus.OK)
                .path("episodeId")
                .asString());

    assertThat(episode).isNotEqualTo(late.episodeId());
    assertThat(board.episodesOf(late.story().personId)).containsExactly("DECLINED", "OPEN");
    assertThat(talks.tasksOf(episode)).containsExactly("URGENT_CONTACT HIGH OPEN");
    assertThat(talks.toldOf(late.story().personId)).contains("stabilization.tasks EpisodeOpened");
  }

  @Test
  void nobody_raises_an_alarm_for_people_of_another_partner() {
    var late = talks.late(Urgency.LOW);

    talks.refused(
        desk.ofAnotherPartner("*", "tulcan", PSYCHOSOCIAL_WORKER),
        late.task() + "/alarm",
        DANGER,
        "not-found");
  }
}
