package org.puente.distribution.console.remote;

/** What stabilization-scheduler decides about waiting, as far as a page shows it. */
record DelayPolicy(Rules rules) {

  record Rules(ByUrgency graceWorkingDays) {}

  /** In days. */
  record ByUrgency(int high, int medium, int low) {

    int longest() {
      return Math.max(high, Math.max(medium, low));
    }
  }
}
