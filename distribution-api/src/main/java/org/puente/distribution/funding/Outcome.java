package org.puente.distribution.funding;

/** What became of a step with a funding. */
public sealed interface Outcome {

  /** It is as the step wanted it. */
  record Done(Funding now) implements Outcome {}

  /** Nothing changed. */
  record Refused(FundingRefusal why) implements Outcome {}
}
