package org.puente.stabilization.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
class OutcomeIT {

  @Autowired Desk desk;
  @Autowired Talks talks;
  @Autowired Houses houses;

  @Test
  void contact_outcome_and_next_contact_are_one_act() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.MEDIUM);

    talks.post(
        paula,
        late.task() + "/outcome",
        talks.outcome("SUPPORTED", Duration.ofDays(2)),
        HttpStatus.OK);

    assertThat(talks.tasksOf(late.episodeId()))
        .containsExactly("DELAY_CONTACT MEDIUM DONE", "FOLLOW_UP MEDIUM ASSIGNED");
    assertThat(talks.get(paula, late.task() + "/contacts")).hasSize(1);
    assertThat(talks.get(paula, late.episode()).path("state").asString()).isEqualTo("ACTIVE");
  }

  @Test
  void what_is_refused_leaves_nothing_behind() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.MEDIUM);
    var unreached = new HashMap<>(talks.contact(false));
    unreached.put("outcome", "SUPPORTED");

    talks.refused(paula, late.task() + "/outcome", unreached, "not-reached-yet");
    talks.refused(
        paula,
        late.task() + "/outcome",
        talks.outcome("SUPPORTED", Duration.ofDays(-1)),
        "next-in-the-past");

    assertThat(talks.get(paula, late.task() + "/contacts")).isEmpty();
    assertThat(talks.tasksOf(late.episodeId())).containsExactly("DELAY_CONTACT MEDIUM ASSIGNED");
    assertThat(talks.get(paula, late.episode()).path("state").asString()).isEqualTo("OPEN");
  }

  @Test
  void somebody_very_urgent_who_cannot_be_reached_goes_to_the_coordinator_at_once() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var late = talks.takenBy(paula, Urgency.HIGH);
    var another = talks.takenBy(paula, Urgency.LOW);

    for (var each : List.of(late, another)) {
      int left = talks.get(paula, each.task() + "/proposal").path("attemptsLeft").asInt();
      assertThat(left).isEqualTo(3);
      for (int attempt = 1; attempt < left; attempt++) {
        talks.post(paula, each.task() + "/outcome", talks.contact(false), HttpStatus.OK);
      }
      var last = new HashMap<>(talks.contact(false));
      last.put("outcome", "UNREACHABLE");
      talks.post(paula, each.task() + "/outcome", last, HttpStatus.OK);
    }

    assertThat(talks.toldOf(late.story().personId)).contains("stabilization.tasks TaskEscalated");
    assertThat(talks.toldOf(another.story().personId))
        .doesNotContain("stabilization.tasks TaskEscalated");
  }

  @Test
  void the_policy_proposes_when_next_by_how_urgent_it_is() {
    RestTestClient paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    Instant high = next(paula, Urgency.HIGH);
    Instant low = next(paula, Urgency.LOW);

    assertThat(high).isBetween(houses.now(), houses.now().plus(Duration.ofDays(1)));
    assertThat(low).isAfter(houses.now().plus(Duration.ofDays(13)));
  }

  private Instant next(RestTestClient worker, Urgency urgency) {
    var late = talks.takenBy(worker, urgency);
    JsonNode proposal = talks.get(worker, late.task() + "/proposal");
    return Instant.parse(proposal.path("nextContactAt").asString());
  }
}
