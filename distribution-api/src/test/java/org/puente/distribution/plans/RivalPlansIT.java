package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.distribution.plans.World.Place;
import org.springframework.beans.factory.annotation.Autowired;

/** Those who act at the same instant share one slot and one budget. */
@DistributionTest
class RivalPlansIT {

  @Autowired World world;

  @RepeatedTest(3)
  void twoOfficersWhoClickAtTheSameInstantBothCount() throws Exception {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.submitted(place, 1);
    String digest = world.digest(plan);

    List<Answer> answers =
        atOnce(
            () -> world.step(FABIAN, plan, "approve", Map.of("digest", digest)),
            () -> world.step(FLOR, plan, "approve", Map.of("digest", digest)),
            () -> world.step(FABIAN, plan, "approve", Map.of("digest", digest)));

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(2);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .singleElement()
        .satisfies(answer -> assertThat(answer.problem()).isIn("same-person-twice", "wrong-state"));
    assertThat(world.details(plan).path("state").asString()).isEqualTo("APPROVED");
    assertThat(world.balance(place, "COMMITTED")).isEqualByComparingTo("200");
  }

  @RepeatedTest(3)
  void twoPlansCannotTakeTheLastDollar() throws Exception {
    Place place = world.promised(2, "300.00");
    UUID one = world.submitted(place, 1);
    UUID other = world.submitted(place, 2);
    world.approve(FABIAN, one);
    world.approve(FABIAN, other);
    String digestOne = world.digest(one);
    String digestOther = world.digest(other);

    List<Answer> answers =
        atOnce(
            () -> world.step(FLOR, one, "approve", Map.of("digest", digestOne)),
            () -> world.step("felipe.aprueba", other, "approve", Map.of("digest", digestOther)));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(answers).extracting(Answer::problem).contains("budget-exceeded");
    assertThat(world.balance(place, "BUDGET")).isEqualByComparingTo("100");
    Books.balance(world.owner(), place.programme());
  }

  @RepeatedTest(3)
  void twoOfficersWhoPlanTheSamePeopleNeverBothGetThem() throws Exception {
    Place place = world.promised(40, "100000.00");

    List<Answer> answers = atOnce(() -> world.plan(place, 1), () -> world.plan(place, 1));

    int planned =
        answers.stream()
            .filter(answer -> answer.status() == 201)
            .mapToInt(answer -> answer.body().path("count").asInt())
            .sum();
    assertThat(planned).isEqualTo(40);
    assertThat(
            world
                .owner()
                .queryForObject(
                    "SELECT count(*) FROM transfer WHERE programme_id = ? AND holds_slot",
                    Integer.class,
                    place.programme()))
        .isEqualTo(40);
  }

  @SafeVarargs
  private static List<Answer> atOnce(Callable<Answer>... calls) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> futures = threads.invokeAll(Arrays.asList(calls));
      return Stream.of(futures)
          .flatMap(List::stream)
          .map(
              future -> {
                try {
                  return future.get();
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
              })
          .toList();
    }
  }
}
