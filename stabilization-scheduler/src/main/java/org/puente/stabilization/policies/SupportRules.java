package org.puente.stabilization.policies;

/**
 * What a policy decides about standing by (BP5).
 *
 * @param followUpDays days of the calendar until the next contact that is proposed; at least 1
 * @param confirmationDays days of the calendar, from the day on which nothing is waited for any
 *     more, until the contact that closes an episode
 * @param attemptsBeforeUnreachable attempts without an answer before somebody may be given up as
 *     unreachable
 * @param unassignedHours hours that a task may wait for somebody to take it before the coordinator
 *     is told
 * @param caseload people whom one worker stands by at a time, at most
 * @param contactsPerDay contacts that one worker makes in a day, by which a team's days are counted
 */
public record SupportRules(
    ByUrgency followUpDays,
    int confirmationDays,
    int attemptsBeforeUnreachable,
    ByUrgency unassignedHours,
    int caseload,
    int contactsPerDay) {
  public SupportRules {
    if (confirmationDays < 0
        || attemptsBeforeUnreachable < 1
        || caseload < 1
        || contactsPerDay < 1) {
      throw new IllegalArgumentException("A team needs at least one of each");
    }
  }
}
