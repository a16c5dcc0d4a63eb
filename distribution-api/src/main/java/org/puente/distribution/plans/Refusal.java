package org.puente.distribution.plans;

import java.util.Locale;

/** Why a step with a plan or a transfer was refused. */
public enum Refusal {
  WRONG_STATE("The plan is in another state by now."),
  PREPARER_CANNOT_APPROVE("Whoever prepared a plan neither approves it nor sends it back."),
  SAME_PERSON_TWICE("Each person has one part in a plan, once."),
  DEPUTY_BESIDE_PRINCIPAL(
      "Somebody and their deputy have one part in a plan between them, and it is taken."),
  DIGEST_CHANGED("The content is not the one that was shown: look at the plan again."),
  EMPTY_PLAN("The plan has no transfer."),
  NOTHING_TO_PLAN("Nobody in this territory is waiting for this cycle."),
  NO_FSP("No FSP of the programme pays in this territory."),
  SLOT_TAKEN("Other plans hold every transfer of this territory and cycle."),
  ALREADY_PLANNED("Another plan holds this payment already."),
  NOT_OWED("Nothing is owed here, or something about the household has to be settled first."),
  BUDGET_EXCEEDED("The programme's budget does not cover this plan."),
  EARMARKED_FOR_OTHERS("What is left of the budget is earmarked for other territories."),
  FLOAT_EXCEEDED("The confirmed float does not cover this plan."),
  NO_AGREEMENT(
      "An FSP of this plan has no agreement to share data in force: the data-protection officer"
          + " records one, a second person confirms it."),
  REPORT_MISSING("A report of the partner is overdue, and the programme waits for it."),
  BUSY("The plan is still being worked on: wait until that is done."),
  BEING_PREPARED("A plan of this territory and cycle is being prepared right now."),
  STOP_PENDING("Another stop of this transfer awaits its answer.");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String sentence() {
    return sentence;
  }
}
