package org.puente.stabilization.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.assignment.Proposal.Given;
import org.puente.stabilization.assignment.Proposal.Waiting;
import org.puente.stabilization.assignment.Proposal.WhyNot;
import org.puente.stabilization.team.Area;
import org.puente.stabilization.team.Worker;

class RulesProperties {

  private static final UUID PROGRAMME = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");
  private static final List<String> PLACES = List.of("tulcan", "quito", "manta");
  private static final List<String> CODES = List.of("PFA", "CHILD_PROTECTION");
  private static final List<String> LANGUAGES = List.of("es", "qu");

  /** A team and what waits for it. */
  record Day(List<Candidate> team, List<WaitingTask> tasks) {

    Candidate worker(UUID id) {
      return team.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
  }

  @Property
  void every_task_is_given_once_or_waits_with_a_reason(@ForAll("days") Day day) {
    Proposal proposal = Rules.propose(day.tasks, day.team);

    assertThat(
            Stream.concat(
                proposal.given().stream().map(Given::task),
                proposal.waiting().stream().map(Waiting::task)))
        .containsExactlyInAnyOrderElementsOf(day.tasks);
    assertThat(proposal.given()).allSatisfy(given -> assertThat(given.why()).isNotEmpty());
  }

  @Property
  void nobody_is_given_what_they_may_not_take(@ForAll("days") Day day) {
    assertThat(Rules.propose(day.tasks, day.team).given())
        .allSatisfy(
            given -> {
              Candidate chosen = day.worker(given.worker());
              assertThat(chosen.away()).isFalse();
              assertThat(chosen.worker().active()).isTrue();
              assertThat(chosen.covers(given.task())).isTrue();
              assertThat(chosen.worker().languages()).contains(given.task().language());
              assertThat(chosen.worker().qualifications())
                  .containsAll(given.task().qualifications());
            });
  }

  @Property
  void nobody_is_led_over_their_capacity(@ForAll("days") Day day) {
    var newPeople = new HashMap<UUID, Set<UUID>>();
    for (Given given : Rules.propose(day.tasks, day.team).given()) {
      WaitingTask task = given.task();
      if (!task.stillBy() || !given.worker().equals(task.before())) {
        newPeople.computeIfAbsent(given.worker(), _ -> new HashSet<>()).add(task.personId());
      }
    }
    newPeople.forEach(
        (worker, people) -> {
          Candidate candidate = day.worker(worker);
          assertThat(candidate.people() + people.size())
              .isLessThanOrEqualTo(Math.max(candidate.capacity(), candidate.people()));
        });
  }

  @Property
  void whoever_stood_by_a_person_goes_on_if_they_can(@ForAll("days") Day day) {
    var seen = new HashMap<UUID, UUID>();
    Map<UUID, Integer> left = new HashMap<>();
    day.team.forEach(each -> left.put(each.id(), each.capacity() - each.people()));
    for (Given given : Rules.propose(day.tasks, day.team).given()) {
      WaitingTask task = given.task();
      UUID before = seen.getOrDefault(task.personId(), task.before());
      if (before != null
          && couldTake(day.worker(before), task)
          && left.getOrDefault(before, 0) > 0) {
        assertThat(given.worker()).isEqualTo(before);
        assertThat(given.why()).contains(Proposal.Why.SAME_WORKER);
      }
      boolean newToThem =
          !given.worker().equals(seen.put(task.personId(), given.worker())) && !task.stillBy();
      if (newToThem || !given.worker().equals(before)) {
        left.merge(given.worker(), -1, Integer::sum);
      }
    }
  }

  @Property
  void what_waits_waits_for_a_reason_that_is_so(@ForAll("days") Day day) {
    for (Waiting waiting : Rules.propose(day.tasks, day.team).waiting()) {
      WaitingTask task = waiting.task();
      List<Candidate> there =
          day.team.stream().filter(it -> it.worker().active() && it.covers(task)).toList();
      List<Candidate> present = there.stream().filter(each -> !each.away()).toList();
      List<Candidate> qualified =
          present.stream()
              .filter(it -> it.worker().qualifications().containsAll(task.qualifications()))
              .toList();
      assertThat(waiting.why())
          .isEqualTo(
              there.isEmpty()
                  ? WhyNot.NOBODY_THERE
                  : present.isEmpty()
                      ? WhyNot.ALL_AWAY
                      : qualified.isEmpty()
                          ? WhyNot.NOBODY_QUALIFIED
                          : qualified.stream()
                                  .noneMatch(
                                      it -> it.worker().languages().contains(task.language()))
                              ? WhyNot.NOBODY_SPEAKS
                              : WhyNot.ALL_FULL);
    }
  }

  private static boolean couldTake(Candidate candidate, WaitingTask task) {
    return candidate.worker().active()
        && !candidate.away()
        && candidate.covers(task)
        && candidate.worker().languages().contains(task.language())
        && candidate.worker().qualifications().containsAll(task.qualifications());
  }

  @Provide
  Arbitrary<Day> days() {
    return Arbitraries.integers()
        .between(0, 5)
        .flatMap(
            size ->
                team(size)
                    .flatMap(team -> tasks(team).map(tasks -> new Day(team, consistent(tasks)))));
  }

  /** Of one person the same worker stood by, whichever task says so. */
  private static List<WaitingTask> consistent(List<WaitingTask> tasks) {
    var first = new HashMap<UUID, WaitingTask>();
    var all = new ArrayList<WaitingTask>();
    for (WaitingTask task : tasks) {
      WaitingTask known = first.computeIfAbsent(task.personId(), _ -> task);
      all.add(
          new WaitingTask(
              task.id(),
              task.personId(),
              null,
              PROGRAMME,
              task.territory(),
              task.language(),
              task.urgency(),
              task.qualifications(),
              task.dueAt(),
              null,
              known.before(),
              known.stillBy()));
    }
    return all;
  }

  private static Arbitrary<List<Candidate>> team(int size) {
    return Combinators.combine(
            IntStream.range(0, size).mapToObj(RulesProperties::candidate).toList())
        .as(List::copyOf);
  }

  private static Arbitrary<Candidate> candidate(int number) {
    Arbitrary<Worker> worker =
        Combinators.combine(
                Arbitraries.of(PLACES).set().ofMinSize(1).ofMaxSize(2),
                Arbitraries.of(LANGUAGES).set().ofMinSize(1),
                Arbitraries.of(CODES).set(),
                Arbitraries.frequencyOf(
                    Tuple.of(9, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))))
            .as(
                (places, languages, codes, active) ->
                    worker(number, places, languages, codes, active));
    return Combinators.combine(
            worker,
            Arbitraries.of(false, false, false, true),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(0, 5))
        .as(Candidate::new);
  }

  private static Worker worker(
      int number, Set<String> places, Set<String> languages, Set<String> codes, boolean active) {
    Set<Area> areas = new HashSet<>();
    places.forEach(place -> areas.add(new Area("*", "*", place)));
    return new Worker(new UUID(1, number), 1, areas, languages, codes, null, active);
  }

  private static Arbitrary<List<WaitingTask>> tasks(List<Candidate> team) {
    Arbitrary<Integer> before = Arbitraries.integers().between(-1, team.size() - 1);
    return Combinators.combine(
            Arbitraries.integers().between(1, 8),
            Arbitraries.of(PLACES),
            Arbitraries.of(LANGUAGES),
            Arbitraries.of(Urgency.values()),
            Arbitraries.of(CODES).set().ofMaxSize(1),
            before,
            Arbitraries.of(true, false))
        .as(
            (person, place, language, urgency, codes, last, still) ->
                new WaitingTask(
                    UUID.randomUUID(),
                    new UUID(2, person),
                    null,
                    PROGRAMME,
                    place,
                    language,
                    urgency,
                    codes,
                    Instant.EPOCH.plusSeconds(person),
                    null,
                    last < 0 ? null : team.get(last).id(),
                    last >= 0 && still && team.get(last).people() > 0))
        .list()
        .ofMaxSize(15);
  }
}
