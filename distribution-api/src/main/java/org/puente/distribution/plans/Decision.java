package org.puente.distribution.plans;

import java.util.function.Consumer;

/** What became of a step with a plan. */
public sealed interface Decision {

  /** The plan after the step. */
  record Moved(Plan plan) implements Decision {}

  /** Nothing changed. */
  record Refused(Refusal why) implements Decision {}

  /** What goes with a step once it is taken; nothing goes with a refusal. */
  default Decision then(Consumer<Plan> consequence) {
    switch (this) {
      case Moved(Plan plan) -> consequence.accept(plan);
      case Refused _ -> {}
    }
    return this;
  }
}
