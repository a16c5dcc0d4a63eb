package org.puente.distribution.funding;

import java.util.Locale;

/** Why a step with a funding was refused. */
public enum FundingRefusal {
  FUNDING_DECIDED("Somebody decided it meanwhile."),
  FUNDING_CHANGED("It changed meanwhile: look at it again."),
  FUNDING_PREPARED("Whoever asked for it or attached a proof does not confirm it."),
  FUNDING_DEPUTY(
      "A deputy does not confirm what whom they stand in for prepared, nor the other way."),
  FUNDING_UNPROVEN("It has no proof of the deposit yet."),
  FUNDING_OF_ANOTHER("Only whoever asked for it withdraws it."),
  FUNDING_OWN("Whoever asked for it withdraws it instead of refusing it."),
  TOO_MANY_PROOFS("A funding has at most five proofs."),
  PROOF_KNOWN("This very file is attached already.");

  private final String sentence;

  FundingRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String sentence() {
    return sentence;
  }
}
