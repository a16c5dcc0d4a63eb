package org.puente.stabilization.assignment;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.audit.Act;
import org.puente.events.audit.AuditTrail;
import org.puente.events.contract.TaskAssigned;
import org.puente.stabilization.assignment.Moved.LeftOut;
import org.puente.stabilization.assignment.Moved.Reason;
import org.puente.stabilization.assignment.Staffing.Bundle;
import org.puente.stabilization.journal.Journals;
import org.puente.stabilization.tasks.Task;
import org.puente.stabilization.tasks.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives tasks to people: as proposed, by hand, or from one to another. */
@Service
public class Assigning {

  private final Staffing staffing;
  private final Tasks tasks;
  private final Journals journals;
  private final AuditTrail audit;
  private final Clock clock;

  public Assigning(
      Staffing staffing, Tasks tasks, Journals journals, AuditTrail audit, Clock clock) {
    this.staffing = staffing;
    this.tasks = tasks;
    this.journals = journals;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives what can still be given as it was shown; what somebody took meanwhile, has ended, or no
   * longer fits is left out and named. A language that a worker doesn't speak is no hindrance here:
   * by hand a task may go to somebody with an interpreter.
   */
  @Transactional
  public Moved apply(List<Move> moves) {
    return give("task.assigned", moves);
  }

  /**
   * Gives what somebody has to a colleague.
   *
   * @param onlyOf whose tasks alone may be given; null for anybody's
   */
  @Transactional
  public Moved handOver(Bundle bundle, UUID id, UUID to, @Nullable UUID onlyOf) {
    List<Move> moves =
        staffing.inHand(bundle, id, to).stream()
            .filter(move -> onlyOf == null || onlyOf.equals(move.from()))
            .filter(move -> !to.equals(move.from()))
            .toList();
    return give("task.handed-over", moves);
  }

  private Moved give(String action, List<Move> moves) {
    staffing.lock(moves.stream().map(Move::to).collect(toSet()));
    Set<UUID> ids = moves.stream().map(Move::taskId).collect(toSet());
    journals.lock(
        tasks.findAll(ids).stream().map(task -> task.facts().personId()).collect(toSet()));
    var desk = new Desk(ids);
    moves.forEach(desk::look);
    Instant now = clock.instant();
    List<Task.Assigned> given = desk.given.stream().map(it -> it.at(now)).toList();
    tasks.assignAll(given);
    journals.append(
        given.stream()
            .map(
                task ->
                    new TaskAssigned(
                        task.facts().personId(), task.facts().id(), task.assignee(), now))
            .toList(),
        now);
    audit.record(
        given.stream()
            .map(
                task ->
                    new Act(
                        action,
                        task.facts().id().toString(),
                        Map.of("worker", task.assignee().toString())))
            .toList());
    return new Moved(given.stream().map(task -> task.facts().id()).toList(), desk.leftOut);
  }

  /** A task as it is under the lock, and to whom it goes. */
  private record Gift(Task task, UUID to) {

    Task.Assigned at(Instant now) {
      return switch (task) {
        case Task.Open open -> open.take(to, now);
        case Task.Assigned assigned -> assigned.handTo(to, now);
        case Task.Done _, Task.Cancelled _ -> throw new IllegalStateException("It has ended");
      };
    }
  }

  /** What is decided task by task, each with what was given before it counted. */
  private final class Desk {

    private final Map<UUID, Task> current;
    private final Map<UUID, WaitingTask> facts;
    private final Map<UUID, Candidate> team;
    private final Map<UUID, Set<UUID>> newPeople;
    private final List<Gift> given = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    Desk(Set<UUID> ids) {
      current = tasks.findAll(ids).stream().collect(toMap(it -> it.facts().id(), identity()));
      facts = staffing.tasks(ids).stream().collect(toMap(WaitingTask::id, identity()));
      team = staffing.team().stream().collect(toMap(Candidate::id, identity()));
      newPeople = team.keySet().stream().collect(toMap(identity(), _ -> new HashSet<>()));
    }

    void look(Move move) {
      Task task = current.remove(move.taskId());
      Reason why = task == null ? Reason.NOT_FOUND : whyNot(task, move);
      if (task == null || why != null) {
        leftOut.add(new LeftOut(move.taskId(), Objects.requireNonNull(why)));
      } else {
        given.add(new Gift(task, move.to()));
      }
    }

    private @Nullable Reason whyNot(Task task, Move move) {
      return switch (task) {
        case Task.Open _ when move.from() != null -> Reason.TAKEN_MEANWHILE;
        case Task.Assigned assigned when !assigned.assignee().equals(move.from()) ->
            Reason.TAKEN_MEANWHILE;
        case Task.Open _, Task.Assigned _ ->
            unfit(Objects.requireNonNull(facts.get(move.taskId())), team.get(move.to()));
        case Task.Done _, Task.Cancelled _ -> Reason.ENDED;
      };
    }

    private @Nullable Reason unfit(WaitingTask task, @Nullable Candidate to) {
      if (to == null || !to.worker().active()) {
        return Reason.NOT_ON_THE_TEAM;
      }
      if (!to.covers(task)) {
        return Reason.NOT_THERE;
      }
      if (to.away()) {
        return Reason.AWAY;
      }
      if (!to.worker().qualifications().containsAll(task.qualifications())) {
        return Reason.NOT_QUALIFIED;
      }
      return hasRoom(to, task.personId()) ? null : Reason.FULL;
    }

    private boolean hasRoom(Candidate to, UUID person) {
      Set<UUID> theirs = Objects.requireNonNull(newPeople.get(to.id()));
      if (theirs.contains(person) || staffing.standsBy(to.id(), person)) {
        return true;
      }
      return to.people() + theirs.size() < to.capacity() && theirs.add(person);
    }
  }
}
