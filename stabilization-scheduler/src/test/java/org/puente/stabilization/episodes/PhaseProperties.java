package org.puente.stabilization.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.puente.events.contract.TaskOutcome;

class PhaseProperties {

  @Property
  void whatever_happens_an_episode_moves_along_its_graph(
      @ForAll Phase start, @ForAll List<Happening> happenings, @ForAll TaskOutcome outcome) {
    EpisodeState state = start;
    for (Happening happening : happenings) {
      if (state instanceof Phase phase) {
        state = walk(phase, happening.on(phase, outcome));
      }
    }
  }

  @Property
  void a_wait_that_is_over_leaves_nothing_active(@ForAll Phase phase) {
    assertThat(walk(phase, phase.waitOver())).isIn(Phase.CLOSING, Ending.CLOSED);
  }

  @Property
  void whoever_was_spoken_with_is_not_closed_without_a_confirmation(@ForAll Phase phase) {
    if (phase != Phase.OPEN) {
      assertThat(phase.waitOver()).doesNotContain(Ending.CLOSED);
    }
  }

  @Property
  void an_episode_does_not_end_while_another_of_its_tasks_is_open(
      @ForAll Phase phase, @ForAll TaskOutcome outcome) {
    assertThat(phase.finished(outcome, false)).doesNotHaveAnyElementsOfTypes(Ending.class);
  }

  @Property
  void support_ends_in_an_active_episode(@ForAll Phase phase, @ForAll boolean last) {
    assertThat(walk(phase, phase.finished(TaskOutcome.SUPPORTED, last))).isEqualTo(Phase.ACTIVE);
  }

  @Property
  void an_attempt_leaves_a_phase_in_which_somebody_is_in_touch(@ForAll Phase phase) {
    assertThat(walk(phase, phase.contacted())).isIn(Phase.CONTACTING, Phase.SCREENED, Phase.ACTIVE);
  }

  @Property
  void what_was_agreed_on_does_not_bring_a_closing_episode_back(@ForAll TaskOutcome outcome) {
    assertThat(walk(Phase.CLOSING, Phase.CLOSING.followedUp(outcome, true)))
        .isIn(Phase.CLOSING, Ending.CLOSED);
  }

  @Property
  void nothing_closes_while_another_contact_is_agreed_on(
      @ForAll Phase phase, @ForAll TaskOutcome outcome) {
    assertThat(phase.followedUp(outcome, false)).doesNotHaveAnyElementsOfTypes(Ending.class);
    assertThat(phase.confirmed(outcome, false)).doesNotHaveAnyElementsOfTypes(Ending.class);
  }

  private static EpisodeState walk(Phase from, List<EpisodeState> path) {
    EpisodeState at = from;
    for (EpisodeState to : path) {
      assertThat(at).isInstanceOf(Phase.class);
      assertThat(((Phase) at).next()).contains(to);
      at = to;
    }
    return at;
  }

  enum Happening {
    CONTACT,
    TASK_FINISHED,
    LAST_TASK_FINISHED,
    FOLLOW_UP_FINISHED,
    LAST_FOLLOW_UP_FINISHED,
    CONFIRMED,
    WAIT_OVER;

    List<EpisodeState> on(Phase phase, TaskOutcome outcome) {
      return switch (this) {
        case CONTACT -> phase.contacted();
        case TASK_FINISHED -> phase.finished(outcome, false);
        case LAST_TASK_FINISHED -> phase.finished(outcome, true);
        case FOLLOW_UP_FINISHED -> phase.followedUp(outcome, false);
        case LAST_FOLLOW_UP_FINISHED -> phase.followedUp(outcome, true);
        case CONFIRMED -> phase.confirmed(outcome, true);
        case WAIT_OVER -> phase.waitOver();
      };
    }
  }
}
