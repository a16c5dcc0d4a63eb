package org.puente.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepTest {

  @Test
  void nothing_named_is_everything() {
    assertThat(Step.named(List.of())).containsExactly(Step.values());
  }

  @Test
  void steps_are_named_in_any_order() {
    assertThat(Step.named(List.of("payout", " import"))).containsExactly(Step.IMPORT, Step.PAYOUT);
  }

  @Test
  void an_unknown_step_is_answered_with_those_there_are() {
    assertThatThrownBy(() -> Step.named(List.of("import", "lunch")))
        .isInstanceOf(Step.UnknownStep.class)
        .hasMessage(
            "there is no step 'lunch'; the steps are import, plan, approval, list, export, release, adapter, payout, payout50ms, detection, detection1m, reconcile, slowbank.");
  }

  @Test
  void a_step_brings_what_must_come_before_it() {
    assertThat(Step.upTo(Set.of(Step.ADAPTER)))
        .containsExactly(Step.IMPORT, Step.PLAN, Step.APPROVAL, Step.RELEASE, Step.ADAPTER);
    assertThat(Step.upTo(EnumSet.of(Step.DETECTION))).containsExactly(Step.IMPORT, Step.DETECTION);
  }
}
