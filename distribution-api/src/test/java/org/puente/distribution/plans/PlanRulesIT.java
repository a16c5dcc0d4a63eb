package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.World.ANA;
import static org.puente.distribution.plans.World.FABIAN;
import static org.puente.distribution.plans.World.FLOR;
import static org.puente.distribution.plans.World.RITA;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.plans.World.Answer;
import org.puente.distribution.plans.World.Place;
import org.puente.events.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Four eyes, frozen content, one slot and one budget, against the real database. */
@DistributionTest
class PlanRulesIT {

  private World world;

  @BeforeEach
  void world(
      @Autowired Api api,
      @Autowired Fixtures fixtures,
      @Autowired PersonalData personal,
      @Autowired TestDatabase database) {
    world = new World(api, fixtures, personal, database);
  }

  @Test
  void nobodyHasTwoPartsInAPlan() {
    Place place = world.promised(3, "1000.00");
    UUID plan = world.submitted(place, 1);
    world.fund(place, "1000.00");

    assertThat(world.approve(FABIAN, plan).status()).isEqualTo(200);
    assertThat(world.approve(FABIAN, plan).problem()).isEqualTo("same-person-twice");
    assertThat(world.approve(FLOR, plan).body().path("state").asString()).isEqualTo("APPROVED");
    assertThat(world.step(FLOR, plan, "release", Map.of()).problem())
        .isEqualTo("same-person-twice");
    assertThat(world.step(RITA, plan, "release", Map.of()).status()).isEqualTo(202);
    assertThat(world.step(RITA, plan, "release", Map.of()).status()).isEqualTo(202);
  }

  @Test
  void sendingBackVoidsApprovalsAndFreesTheMoney() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.approved(place, 1);
    assertThat(world.balance(place, "COMMITTED")).isEqualByComparingTo("200");

    Answer back = world.step(FABIAN, plan, "send-back", Map.of("reason", "Falta una firma"));

    assertThat(back.body().path("state").asString()).isEqualTo("DRAFT");
    assertThat(back.body().path("approvals").isEmpty()).isTrue();
    assertThat(world.balance(place, "COMMITTED")).isEqualByComparingTo("0");
    world.step(ANA, plan, "submit", Map.of());
    assertThat(world.approve(FABIAN, plan).body().path("state").asString()).isEqualTo("SUBMITTED");
    Books.balance(world.owner(), place.programme());
  }

  @Test
  void anApprovalIsForTheContentThatWasShown() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.submitted(place, 1);

    assertThat(world.step(FABIAN, plan, "approve", Map.of("digest", "0".repeat(64))).problem())
        .isEqualTo("digest-changed");

    swapPayee(plan);
    assertThat(world.approve(FABIAN, plan).problem()).isEqualTo("digest-changed");
  }

  @Test
  void aPayeeSwappedAfterApprovalIsNotReleased() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.approved(place, 1);
    world.fund(place, "1000.00");

    swapPayee(plan);

    assertThat(world.step(RITA, plan, "release", Map.of()).problem()).isEqualTo("digest-changed");
  }

  /** As somebody could who owns the database. */
  private void swapPayee(UUID plan) {
    world.owner().execute("ALTER TABLE transfer DISABLE TRIGGER transfer_content_is_frozen");
    world
        .owner()
        .update(
            "UPDATE transfer SET payee_fingerprint = '\\x0102' WHERE id = (SELECT min(id::text)::uuid FROM transfer WHERE plan_id = ?)",
            plan);
    world.owner().execute("ALTER TABLE transfer ENABLE TRIGGER transfer_content_is_frozen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE transfer SET amount = amount + 1 WHERE plan_id = ?",
        "UPDATE transfer SET payee_fingerprint = '\\x00' WHERE plan_id = ?",
        "UPDATE transfer SET sealed_payee = '\\x00' WHERE plan_id = ?",
        "UPDATE transfer SET person_id = gen_random_uuid() WHERE plan_id = ?",
        "UPDATE transfer SET due_at = now() WHERE plan_id = ?",
        "DELETE FROM transfer WHERE plan_id = ?",
        "UPDATE payment_plan SET fsps = ARRAY['BANK_B'] WHERE id = ?",
        "UPDATE payment_plan SET total = total + 1 WHERE id = ?",
        "UPDATE payment_plan SET state = 'APPROVED', approved_at = now() WHERE id = ?",
        "UPDATE payment_plan SET state = 'RELEASED' WHERE id = ?",
        "UPDATE transfer SET state = 'PAID' WHERE plan_id = ?",
        """
        INSERT INTO transfer (id, plan_id, promise_id, programme_id, household_id, person_id, cycle, amount, due_at,
                              sealed_payee, payee_fingerprint, approved_sequence)
        SELECT uuidv7(), plan_id, promise_id, programme_id, uuidv7(), person_id, cycle, amount, due_at,
               sealed_payee, payee_fingerprint, 9 FROM transfer WHERE plan_id = ? LIMIT 1
        """,
        "UPDATE plan_release SET claimed = uuidv7() WHERE plan_id = ?",
        "DELETE FROM plan_participant WHERE plan_id = ?"
      })
  void evenTheOwnerOfTheTablesCannotBendASubmittedPlan(String sql) {
    Place place = world.promised(1, "1000.00");
    UUID plan = world.submitted(place, 1);

    assertThatThrownBy(() -> world.owner().update(sql, plan))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aDraftMayStillChange() {
    Place place = world.promised(1, "1000.00");
    UUID plan = world.plan(place, 1).id();

    assertThat(
            world
                .owner()
                .update("UPDATE transfer SET amount = amount + 10 WHERE plan_id = ?", plan))
        .isOne();
    assertThat(
            world
                .step(ANA, plan, "submit", Map.of())
                .body()
                .path("total")
                .path("amount")
                .asString())
        .isEqualTo("110.00");
  }

  @Test
  void theGraphOfTheDatabaseIsThatOfTheDomain() {
    Set<String> domain = new HashSet<>();
    for (TransferStatus.State from : TransferStatus.State.values()) {
      from.next().forEach(to -> domain.add(from + ">" + to));
    }

    assertThat(
            world
                .owner()
                .queryForList(
                    "SELECT from_state || '>' || to_state FROM transfer_step", String.class))
        .containsExactlyInAnyOrderElementsOf(domain);
  }

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

  @Test
  void aPlanWithNobodyLeftSaysWhy() {
    Place place = world.promised(1, "1000.00");
    world.plan(place, 1);

    assertThat(world.plan(place, 1).problem()).isEqualTo("slot-taken");
    assertThat(world.plan(place.in(world.territory()), 1).problem()).isEqualTo("nothing-to-plan");
  }

  @Test
  void discardingAPlanFreesItsPeopleAndItsMoney() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.approved(place, 1);

    assertThat(world.step(ANA, plan, "discard", Map.of("reason", "Fecha equivocada")).status())
        .isEqualTo(200);

    assertThat(world.balance(place, "BUDGET")).isEqualByComparingTo("1000");
    assertThat(world.plan(place, 1).body().path("count").asInt()).isEqualTo(2);
    Books.balance(world.owner(), place.programme());
  }

  @Test
  void nothingIsReleasedAboveTheConfirmedFloat() {
    Place place = world.promised(3, "1000.00");
    UUID plan = world.approved(place, 1);
    world.fund(place, "299.99");

    assertThat(world.step(RITA, plan, "release", Map.of()).problem()).isEqualTo("float-exceeded");
    world.fund(place, "0.01");
    assertThat(world.step(RITA, plan, "release", Map.of()).status()).isEqualTo(202);
  }

  @Test
  void largePlansNeedAThirdApproval() {
    Place place = world.programme("50000.00", Map.of("kind", "FIXED", "fixed", "5005.00"), 0);
    world.households(place, 2);
    world.enrol(place);
    UUID plan = world.submitted(place, 1);

    assertThat(world.details(plan).path("total").path("amount").asString()).isEqualTo("10020.00");
    assertThat(world.details(plan).path("requiredApprovals").asInt()).isEqualTo(3);
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
