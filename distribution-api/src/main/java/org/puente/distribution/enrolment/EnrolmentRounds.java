package org.puente.distribution.enrolment;

import java.util.List;
import java.util.Map;
import org.puente.distribution.programmes.Criteria;
import org.puente.distribution.programmes.Programme;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions that an enrolment is made of. */
@Service
class EnrolmentRounds {

  private final Enrolments enrolments;
  private final AuditTrail audit;

  EnrolmentRounds(Enrolments enrolments, AuditTrail audit) {
    this.enrolments = enrolments;
    this.audit = audit;
  }

  /** One chunk with its promises and their events, or nothing of it. */
  @Transactional
  EnrollingHouseholds.Result.Done enrol(
      Programme programme, Criteria criteria, List<Candidate> chunk, int wanted) {
    List<Enrolled> enrolled =
        chunk.stream()
            .filter(candidate -> !candidate.awaitsDecision())
            .map(candidate -> assess(programme, criteria, candidate.household()))
            .toList();
    int eligible = (int) enrolled.stream().filter(it -> it.assessment().eligible()).count();
    int promised = enrolments.enrol(programme, criteria.version(), enrolled);
    return new EnrollingHouseholds.Result.Done(
        chunk.size(),
        eligible,
        enrolled.size() - eligible,
        chunk.size() - enrolled.size(),
        promised,
        chunk.size() == wanted);
  }

  @Transactional
  int newCycles(Programme programme) {
    return enrolments.promiseNewCycles(programme);
  }

  @Transactional
  void audit(Programme programme, Criteria criteria, EnrollingHouseholds.Result.Done done) {
    audit.record(
        "people.enrolled",
        programme.id().toString(),
        Map.of(
            "criteria", criteria.version(),
            "considered", done.considered(),
            "eligible", done.eligible(),
            "promised", done.promised()));
  }

  private static Enrolled assess(Programme programme, Criteria criteria, HouseholdFacts household) {
    return new Enrolled(
        household,
        Targeting.assess(household, criteria),
        programme.terms().entitled(household.size(), household.territory()));
  }
}
