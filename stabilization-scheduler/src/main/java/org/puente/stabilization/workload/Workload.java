package org.puente.stabilization.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What one worker carries, and how their days went; never what was said.
 *
 * @param people by how many they stand now, in every scope
 * @param caseload by how many they may
 * @param tasks in hand, within the caller's scope as everything that follows
 * @param overdue of those, whose contact is overdue
 * @param contacts in the period
 * @param afterHours of those, before 7:00 or from 19:00 on
 * @param weekends of those, on a Saturday or Sunday
 * @param busiest contacts on the day with the most
 * @param signals what may be too much
 */
record Workload(
    UUID worker,
    long people,
    int caseload,
    long tasks,
    long overdue,
    long contacts,
    long afterHours,
    long weekends,
    long busiest,
    List<Signal> signals) {

  /** What may be too much for somebody. */
  enum Signal {
    OVER_CASELOAD,
    /** More contacts on one day than the policy counts for a day. */
    FULL_DAYS,
    /** More than one contact in ten before 7:00 or from 19:00 on. */
    AFTER_HOURS,
    /** More than one contact in ten on a weekend. */
    WEEKENDS
  }

  Workload judged(int contactsPerDay) {
    var found = new ArrayList<Signal>();
    if (people > caseload) {
      found.add(Signal.OVER_CASELOAD);
    }
    if (busiest > contactsPerDay) {
      found.add(Signal.FULL_DAYS);
    }
    if (afterHours * 10 > contacts) {
      found.add(Signal.AFTER_HOURS);
    }
    if (weekends * 10 > contacts) {
      found.add(Signal.WEEKENDS);
    }
    return new Workload(
        worker, people, caseload, tasks, overdue, contacts, afterHours, weekends, busiest, found);
  }
}
