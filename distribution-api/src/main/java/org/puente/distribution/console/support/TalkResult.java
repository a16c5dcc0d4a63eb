package org.puente.distribution.console.support;

import org.jspecify.annotations.Nullable;
import org.puente.events.contract.TaskOutcome;

/** What came of trying to be in touch, in one tap. */
enum TalkResult {
  SUPPORTED,
  NOT_REQUIRED,
  DECLINED,
  /** Nobody answered, and the task goes on. */
  NO_ANSWER,
  UNREACHABLE;

  boolean reached() {
    return switch (this) {
      case SUPPORTED, NOT_REQUIRED, DECLINED -> true;
      case NO_ANSWER, UNREACHABLE -> false;
    };
  }

  @Nullable TaskOutcome outcome() {
    return switch (this) {
      case SUPPORTED -> TaskOutcome.SUPPORTED;
      case NOT_REQUIRED -> TaskOutcome.NOT_REQUIRED;
      case DECLINED -> TaskOutcome.DECLINED;
      case UNREACHABLE -> TaskOutcome.UNREACHABLE;
      case NO_ANSWER -> null;
    };
  }
}
