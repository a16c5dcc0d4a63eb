package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.plans.Officers.ANA;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Twenty officers approve ten plans, all at once: 200 approvals for plans that need two each and a
 * budget that covers seven of them.
 */
@DistributionTest
class CrowdOfApproversIT {

  private static final int PLANS = 10;
  private static final int OFFICERS = 20;
  private static final int COVERED = 7;

  @Autowired World world;

  @Test
  void exactlyTheRequiredNumberCountsAndNoDollarIsCommittedTwice() throws Exception {
    Place place = world.programme("1500.00");
    List<UUID> plans = plans(place);

    List<Answer> answers = atOnce(approvals(plans));

    assertThat(answers).hasSize(PLANS * OFFICERS);
    assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
    assertThat(answers.stream().filter(answer -> answer.status() == 409))
        .extracting(Answer::problem)
        .containsOnly("wrong-state", "budget-exceeded");
    assertThat(answers.stream().filter(answer -> answer.status() == 200))
        .as("two for each plan that the budget covers, one for each other")
        .hasSize(COVERED * 2 + (PLANS - COVERED));
    assertThat(states(plans)).containsEntry("APPROVED", COVERED).containsEntry("SUBMITTED", 3);
    assertThat(counted(place)).isEqualTo(COVERED * 2 + (PLANS - COVERED));
    assertThat(world.balance(place, "COMMITTED")).isEqualByComparingTo("1400");
    assertThat(world.balance(place, "BUDGET")).isEqualByComparingTo("100");
    Books.balance(world.owner(), place.programme());
  }

  /** Two households of 100 dollars in each of ten territories. */
  private List<UUID> plans(Place programme) {
    List<Place> places =
        Stream.generate(() -> programme.in(world.territory())).limit(PLANS).toList();
    places.forEach(place -> world.households(place, 2));
    world.enrol(programme);
    return places.stream().map(place -> world.submitted(place, 1)).toList();
  }

  private List<Callable<Answer>> approvals(List<UUID> plans) {
    List<Callable<Answer>> calls = new ArrayList<>();
    for (UUID plan : plans) {
      String digest = world.digest(plan);
      for (int officer = 0; officer < OFFICERS; officer++) {
        String name = "oficial.%02d".formatted(officer);
        calls.add(() -> world.step(name, plan, "approve", Map.of("digest", digest)));
      }
    }
    Collections.shuffle(calls, new Random(20));
    return calls;
  }

  private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> call : threads.invokeAll(calls)) {
        answers.add(call.get());
      }
    }
    return answers;
  }

  private Map<String, Integer> states(List<UUID> plans) {
    return plans.stream()
        .map(plan -> world.get(ANA, "/api/v1/plans/" + plan).body().path("state").asString())
        .collect(Collectors.toMap(state -> state, _ -> 1, Integer::sum));
  }

  private @Nullable Integer counted(Place place) {
    return world
        .owner()
        .queryForObject(
            """
            SELECT count(*) FROM plan_approval a JOIN payment_plan p ON p.id = a.plan_id
             WHERE p.programme_id = ? AND a.round = p.round AND a.digest = p.digest
            """,
            Integer.class,
            place.programme());
  }
}
