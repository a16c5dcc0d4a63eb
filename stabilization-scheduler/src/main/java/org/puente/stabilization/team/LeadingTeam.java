package org.puente.stabilization.team;

import java.util.Map;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator enters who is on the team, and who is away or on call. */
@Service
public class LeadingTeam {

  private final Team team;
  private final Roster roster;
  private final AuditTrail audit;

  public LeadingTeam(Team team, Roster roster, AuditTrail audit) {
    this.team = team;
    this.roster = roster;
    this.audit = audit;
  }

  /** What came of it. */
  public enum Result {
    DONE,
    /** There is no such worker, leave or duty in the caller's scope. */
    NOT_FOUND,
    /** It was written anew since it was shown, or the caller answers for no place of theirs. */
    CHANGED,
    /** They are on the team of a place that the caller doesn't see. */
    ON_ANOTHER_TEAM
  }

  /**
   * Enters somebody, or writes them anew.
   *
   * @param worker with the revision that was shown; 0 for somebody new
   */
  @Transactional
  public Result enter(Worker worker) {
    if (worker.revision() > 0 && team.find(worker.id()).isEmpty()) {
      return Result.NOT_FOUND;
    }
    boolean known = worker.revision() > 0;
    if (known && !team.rewrite(worker)) {
      return Result.CHANGED;
    }
    if (!known && !team.add(worker)) {
      return team.find(worker.id()).isPresent() ? Result.CHANGED : Result.ON_ANOTHER_TEAM;
    }
    return done(
        known ? "team.rewritten" : "team.entered",
        worker.id(),
        Map.of("active", worker.active(), "areas", worker.areas().size()));
  }

  @Transactional
  public Result away(Leave leave) {
    if (team.find(leave.worker()).isEmpty()) {
      return Result.NOT_FOUND;
    }
    roster.add(leave);
    return done(
        "team.away",
        leave.worker(),
        Map.of("from", leave.from().toString(), "until", leave.until().toString()));
  }

  @Transactional
  public Result back(UUID worker, UUID leave) {
    return roster.removeLeave(worker, leave)
        ? done("team.back", worker, Map.of())
        : Result.NOT_FOUND;
  }

  @Transactional
  public Result onCall(Duty duty) {
    if (team.find(duty.worker()).isEmpty()) {
      return Result.NOT_FOUND;
    }
    roster.add(duty);
    return done(
        "team.on-call",
        duty.worker(),
        Map.of("from", duty.from().toString(), "until", duty.until().toString()));
  }

  @Transactional
  public Result offCall(UUID worker, UUID duty) {
    return roster.removeDuty(worker, duty)
        ? done("team.off-call", worker, Map.of())
        : Result.NOT_FOUND;
  }

  private Result done(String action, UUID worker, Map<String, ?> detail) {
    audit.record(action, worker.toString(), detail);
    return Result.DONE;
  }
}
