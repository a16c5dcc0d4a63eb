package org.puente.stabilization.policies;

import java.time.Duration;
import java.time.Instant;
import org.puente.events.contract.TransferPromised;

/** One version of the rules; never edited, only followed by the next. */
public record Policy(
    int version,
    Instant activeFrom,
    String reason,
    DelayRules rules,
    SupportRules support,
    CaseRules cases) {

  /** The date that was communicated, plus grace, plus the further stages (BP5). */
  public Timetable timetable(TransferPromised promised) {
    return new Timetable(
        version,
        rules.stages(
            promised.dueAt(), promised.programmeId(), promised.territory(), promised.urgency()),
        Duration.ofDays(rules.firstContactDays().of(promised.urgency())));
  }
}
