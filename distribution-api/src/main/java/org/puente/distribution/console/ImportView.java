package org.puente.distribution.console;

import org.puente.distribution.registration.ImportProgress;
import org.puente.distribution.registration.ImportState;

/** An import as a page shows it. */
record ImportView(ImportProgress facts) {

  public String tone() {
    return switch (facts.state()) {
      case RECEIVED, STAGING, VALIDATING, APPLYING -> "go";
      case PREPARING, TRIED -> "wait";
      case DISCARDED -> "";
      case DONE -> "done";
      case REFUSED, FAILED -> "stop";
    };
  }

  public boolean moving() {
    return switch (facts.state()) {
      case RECEIVED, STAGING, VALIDATING, APPLYING -> true;
      case PREPARING, TRIED, DONE, REFUSED, FAILED, DISCARDED -> false;
    };
  }

  /** Whether it waits for whoever brought it. */
  public boolean waits() {
    return facts.state() == ImportState.PREPARING || facts.state() == ImportState.TRIED;
  }

  /** Hundredths of the way, so far as it can be told. */
  public int progress() {
    Long left = facts.secondsLeft();
    return switch (facts.state()) {
      case RECEIVED -> 2;
      case STAGING -> left == null || facts.ratePerSecond() == 0 ? 10 : share(left);
      case VALIDATING -> 85;
      case APPLYING -> 93;
      case PREPARING, TRIED, DONE, REFUSED, FAILED, DISCARDED -> 100;
    };
  }

  private int share(long secondsLeft) {
    long total = facts.rowsRead() + secondsLeft * facts.ratePerSecond();
    return total <= 0 ? 10 : 10 + (int) (70L * facts.rowsRead() / total);
  }
}
