package org.puente.distribution.partners;

import java.util.Locale;

/** Why a step with a report was refused. */
public enum ReportRefusal {
  REPORT_UNKNOWN("There is no such report."),
  REPORT_THERE("One was handed in already, and nobody sent it back."),
  REPORT_WAIVED("Nobody waits for this report any more."),
  REPORT_NOT_THERE("There is nothing to judge."),
  REPORT_OWN("Whoever handed it in does not judge it, and whoever demanded it does not waive it.");

  private final String sentence;

  ReportRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String sentence() {
    return sentence;
  }
}
