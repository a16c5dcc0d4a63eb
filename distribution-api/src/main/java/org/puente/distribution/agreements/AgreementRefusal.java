package org.puente.distribution.agreements;

import java.util.Locale;

/** Why a step with an agreement was refused. */
public enum AgreementRefusal {
  AGREEMENT_UNKNOWN("There is no such agreement or organisation."),
  AGREEMENT_OWN("Whoever recorded it does not confirm it."),
  AGREEMENT_DECIDED("Somebody decided it meanwhile."),
  AGREEMENT_NOT_CONFIRMED("Only a confirmed agreement is ended."),
  AGREEMENT_OVER("Its last day is over: record the one in force."),
  AGREEMENT_DAYS("It ends before it begins, or its last day is over.");

  private final String sentence;

  AgreementRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String sentence() {
    return sentence;
  }
}
