package org.puente.distribution.plans;

/** Why a single transfer deserves a look: a change since the last plan, or something to check. */
public enum FindingKind {
  /** Not in the plans of the cycle before. */
  NEW(false),
  /** In the plans of the cycle before, and in none of this cycle. */
  LEFT(false),
  /** Another amount than in the cycle before. */
  AMOUNT(false),
  /** The notes of an allowed provider cannot make up the amount. */
  NOTES(true),
  /** Whoever is paid has no phone to send a code to. */
  NO_PHONE(true),
  /** Somebody in the household may be registered twice. */
  DUPLICATE(true),
  /** The household has another transfer of this cycle in another plan. */
  OTHER_PLAN(true);

  private final boolean check;

  FindingKind(boolean check) {
    this.check = check;
  }

  /** Whether it warns, rather than tells of a change. */
  public boolean isCheck() {
    return check;
  }
}
