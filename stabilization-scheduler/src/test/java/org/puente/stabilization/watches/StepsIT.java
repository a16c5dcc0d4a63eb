package org.puente.stabilization.watches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.contract.DelayCause.APPROVAL;
import static org.puente.events.contract.DelayCause.AWAITING_PARTNER_REPORT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.DelayCause;
import org.puente.events.contract.StepReached;
import org.puente.events.envelope.Envelope;
import org.puente.events.envelope.EventJson;
import org.puente.events.ids.Ids;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody waits for before release is where their plan is, or the report that is missing. */
@StabilizationService
class StepsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final EventJson JSON = new EventJson();

  @Autowired Houses houses;
  @Autowired Board board;

  private final List<UUID> told = new ArrayList<>();

  /** Others promise in the same programme. */
  @AfterEach
  void close() {
    List.copyOf(told).forEach(subject -> tell(subject, 9, null, APPROVAL, false));
    Story last = Story.dueAt(houses.now().plusSeconds(86_400)).promised();
    houses.tell(last);
    waits(last, "PREPARATION");
  }

  @Test
  void a_wait_follows_its_plan_and_each_step_of_it_is_kept() {
    Story story = Story.dueAt(houses.now().plusSeconds(86_400)).promised();
    houses.tell(story);
    waits(story, "PREPARATION");
    UUID report = Ids.next();
    tell(report, 1, null, AWAITING_PARTNER_REPORT, true);
    waits(story, "AWAITING_PARTNER_REPORT");

    UUID plan = Ids.next();
    tell(plan, 1, "tulcan", APPROVAL, true);
    waits(story, "APPROVAL");
    tell(plan, 2, "tulcan", APPROVAL, false);
    waits(story, "AWAITING_PARTNER_REPORT");
    tell(report, 2, null, AWAITING_PARTNER_REPORT, false);
    waits(story, "PREPARATION");

    houses.tell(story.approved().codeIssued());
    waits(story, "NOT_COLLECTED");
    tell(Ids.next(), 1, "tulcan", APPROVAL, true);
    houses.tell(story.paid(houses.now()).closed(CloseOutcome.DELIVERED));
    await().atMost(PATIENCE).until(() -> board.watch(story.promiseId).equals("DELIVERED"));

    List<String> changes = new ArrayList<>(board.changesOf(story.promiseId));
    changes.removeIf("FSP"::equals); // the approval and the code may be read in one poll
    assertThat(changes)
        .containsExactly(
            "PREPARATION",
            "AWAITING_PARTNER_REPORT",
            "APPROVAL",
            "AWAITING_PARTNER_REPORT",
            "PREPARATION",
            "NOT_COLLECTED",
            "DELIVERED");
  }

  @Test
  void an_older_word_changes_nothing_and_another_place_is_not_meant() {
    Story story = Story.dueAt(houses.now().plusSeconds(86_400)).promised();
    UUID plan = Ids.next();
    tell(plan, 2, "tulcan", APPROVAL, false);
    tell(plan, 1, "tulcan", APPROVAL, true);
    tell(Ids.next(), 1, "huaquillas", APPROVAL, true);
    houses.tell(story);
    waits(story, "PREPARATION");
  }

  private void waits(Story story, String what) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                !board.watch(story.promiseId).equals("NONE")
                    && board.waitingFor(story.promiseId).equals(what));
  }

  private void tell(
      UUID subject, long sequence, @Nullable String territory, DelayCause step, boolean open) {
    var reached =
        new StepReached(
            subject, Story.PROGRAMME, Story.ORGANISATION, territory, 2, step, open, houses.now());
    told.add(subject);
    Envelope told = JSON.wrap(reached, sequence, houses.now(), "urn:puente:test");
    houses.tell(List.of(told));
  }
}
