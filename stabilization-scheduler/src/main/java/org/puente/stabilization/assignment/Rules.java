package org.puente.stabilization.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.puente.stabilization.assignment.Proposal.Given;
import org.puente.stabilization.assignment.Proposal.Waiting;
import org.puente.stabilization.assignment.Proposal.Why;
import org.puente.stabilization.assignment.Proposal.WhyNot;

/**
 * Who is to take which task (domain.md, "Delay and stabilization, precisely"): who works there, has
 * the qualification, speaks the language and has room; of those whoever stood by the person before
 * (reintegration handbook 6.2: the same worker throughout), else who has the least in hand.
 */
public final class Rules {

  private static final Comparator<WaitingTask> MOST_URGENT_FIRST =
      Comparator.comparing(WaitingTask::urgency)
          .thenComparing(WaitingTask::dueAt)
          .thenComparing(WaitingTask::id);

  private final List<Candidate> team;
  private final Map<UUID, Integer> people = new HashMap<>();
  private final Map<UUID, UUID> standsBy = new HashMap<>();

  private Rules(List<Candidate> team, List<WaitingTask> tasks) {
    this.team = team;
    team.forEach(candidate -> people.put(candidate.id(), candidate.people()));
    for (WaitingTask task : tasks) {
      if (task.before() != null && task.stillBy()) {
        standsBy.put(task.personId(), task.before());
      }
    }
  }

  /** Every task is given or waits; what is given is counted before the next one is looked at. */
  public static Proposal propose(List<WaitingTask> tasks, List<Candidate> team) {
    var rules = new Rules(team, tasks);
    var given = new ArrayList<Given>();
    var waiting = new ArrayList<Waiting>();
    for (WaitingTask task : tasks.stream().sorted(MOST_URGENT_FIRST).toList()) {
      rules.place(task, given, waiting);
    }
    return new Proposal(given, waiting);
  }

  private void place(WaitingTask task, List<Given> given, List<Waiting> waiting) {
    List<Candidate> fitting = team.stream().filter(it -> it.worker().active()).toList();
    for (Need need : needs(task)) {
      fitting = fitting.stream().filter(need.met).toList();
      if (fitting.isEmpty()) {
        waiting.add(new Waiting(task, need.otherwise));
        return;
      }
    }
    Candidate chosen = choose(task, fitting);
    given.add(new Given(task, chosen.id(), why(task, chosen, fitting)));
    if (!chosen.id().equals(standsBy.put(task.personId(), chosen.id()))) {
      people.merge(chosen.id(), 1, Integer::sum);
    }
  }

  /** One thing that whoever takes a task must have. */
  private record Need(WhyNot otherwise, Predicate<Candidate> met) {}

  private List<Need> needs(WaitingTask task) {
    return List.of(
        new Need(WhyNot.NOBODY_THERE, each -> each.covers(task)),
        new Need(WhyNot.ALL_AWAY, each -> !each.away()),
        new Need(
            WhyNot.NOBODY_QUALIFIED,
            each -> each.worker().qualifications().containsAll(task.qualifications())),
        new Need(WhyNot.NOBODY_SPEAKS, each -> each.worker().languages().contains(task.language())),
        new Need(WhyNot.ALL_FULL, each -> hasRoom(each, task)));
  }

  private boolean hasRoom(Candidate candidate, WaitingTask task) {
    return load(candidate) < candidate.capacity()
        || candidate.id().equals(standsBy.get(task.personId()));
  }

  private Candidate choose(WaitingTask task, List<Candidate> fitting) {
    return fitting.stream()
        .filter(each -> isSame(each, task))
        .findFirst()
        .orElseGet(() -> fitting.stream().min(leastLoad()).orElseThrow());
  }

  private boolean isSame(Candidate candidate, WaitingTask task) {
    return candidate.id().equals(standsBy.getOrDefault(task.personId(), task.before()));
  }

  /** By the share of their capacity that is taken. */
  private Comparator<Candidate> leastLoad() {
    return Comparator.<Candidate>comparingDouble(each -> (double) load(each) / each.capacity())
        .thenComparing(this::load)
        .thenComparing(Candidate::id);
  }

  private int load(Candidate candidate) {
    return people.getOrDefault(candidate.id(), 0);
  }

  private List<Why> why(WaitingTask task, Candidate chosen, List<Candidate> fitting) {
    var why = new ArrayList<Why>();
    if (isSame(chosen, task)) {
      why.add(Why.SAME_WORKER);
    }
    why.add(Why.TERRITORY);
    why.add(Why.LANGUAGE);
    if (!task.qualifications().isEmpty()) {
      why.add(Why.QUALIFICATION);
    }
    if (!isSame(chosen, task)) {
      why.add(fitting.size() == 1 ? Why.ONLY_ONE : Why.LEAST_LOAD);
    }
    return why;
  }
}
