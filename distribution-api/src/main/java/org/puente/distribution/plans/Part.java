package org.puente.distribution.plans;

/** The one part that a person can have in a plan. */
public enum Part {
  /** Uploaded, edited or submitted. */
  PREPARER,
  /** Approved or sent back. */
  APPROVER,
  RELEASER
}
