package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.distribution.plans.Officers.RITA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.distribution.plans.World.Place;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutCancelled;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.PayoutHeld;
import org.puente.events.contract.PayoutReversed;
import org.puente.events.contract.StopKind;
import org.puente.events.contract.StopRefused;
import org.puente.events.envelope.EventJson;
import org.puente.events.outbox.DirectPublisher;
import org.springframework.beans.factory.annotation.Autowired;

/** Holding, cancelling and resuming single transfers before and after they were released. */
@DistributionTest
class StopsIT {

  private static final Instant AT = Instant.parse("2026-02-02T10:00:00Z");
  private static final Money HUNDRED = Money.of("100", "USD");

  @Autowired EventJson json;
  @Autowired DirectPublisher publisher;
  @Autowired World world;

  @Test
  void beforeTheReleaseAStopActsAtOnceAndVoidsNoApproval() {
    Place place = world.promised(3, "1000.00");
    UUID plan = world.approved(place, 1);
    List<UUID> transfers = world.transfers(plan);
    world.fund(place, "1000.00");

    assertThat(effect(world.stop("hold", transfers.get(0)))).isEqualTo("HELD IMMEDIATE");
    assertThat(effect(world.stop("cancel", transfers.get(1)))).isEqualTo("CANCELLED IMMEDIATE");
    assertThat(world.balance(place, "COMMITTED")).isEqualByComparingTo("200");
    assertThat(world.step(RITA, plan, "release", Map.of()).status()).isEqualTo(202);
    world.awaitState(plan, "RELEASED");

    assertThat(world.state(transfers.get(0))).isEqualTo("HELD");
    assertThat(world.state(transfers.get(1))).isEqualTo("CANCELLED");
    assertThat(world.state(transfers.get(2))).isEqualTo("RELEASED");
    assertThat(told(transfers.get(0), "TransferApproved")).isZero();
    assertThat(told(transfers.get(1), "TransferClosed")).isOne();
    Books.balance(world.owner(), place.programme());
    resumedBehindTheWalk(place, transfers.get(0));
    theCancelledOneIsPlannedAnew(place, transfers.get(1));
  }

  private void resumedBehindTheWalk(Place place, UUID transfer) {
    assertThat(effect(world.stop("resume", transfer))).isEqualTo("RELEASED IMMEDIATE");
    assertThat(told(transfer, "TransferApproved")).isOne();
    Books.balance(world.owner(), place.programme());
  }

  private void theCancelledOneIsPlannedAnew(Place place, UUID transfer) {
    assertThat(world.plan(place, 1).body().path("count").asInt()).isOne();
    assertThat(
            world
                .owner()
                .queryForList(
                    """
                    SELECT h.type FROM event_history h JOIN transfer t ON t.promise_id = h.aggregate_id
                     WHERE t.id = ? ORDER BY h.sequence
                    """,
                    String.class,
                    transfer))
        .containsExactly("TransferPromised", "TransferClosed", "TransferClosed");
  }

  @Test
  void takenOutOfADraftATransferLeavesThePlan() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.plan(place, 1).id();

    world.stop("cancel", world.transfers(plan).getFirst());
    world.step(Officers.ANA, plan, "submit", Map.of());

    assertThat(world.details(plan).path("count").asInt()).isOne();
    assertThat(world.details(plan).path("total").path("amount").asString()).isEqualTo("100.00");
    assertThat(world.plan(place, 1).body().path("count").asInt()).isOne();
  }

  @Test
  void whoeverTakesSomebodyOutOfADraftHasPreparedIt() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.plan(place, 1).id();

    world.stop("cancel", world.transfers(plan).getFirst());
    world.step(Officers.ANA, plan, "submit", Map.of());

    assertThat(world.approve(Officers.FLOR, plan).problem()).isEqualTo("preparer-cannot-approve");
    assertThat(world.approve(Officers.FABIAN, plan).status()).isEqualTo(200);
  }

  @Test
  void afterTheReleaseOnlyTheAnswerMovesTheTransfer() {
    Place place = world.promised(4, "1000.00");
    UUID plan = world.released(place, 1);
    List<UUID> transfers = world.transfers(plan);
    UUID held = transfers.get(0);
    UUID cancelled = transfers.get(1);
    UUID refused = transfers.get(2);

    assertThat(effect(world.stop("hold", held))).isEqualTo("RELEASED REQUESTED");
    assertThat(effect(world.stop("hold", held))).isEqualTo("RELEASED REQUESTED");
    assertThat(told(held, "TransferStopRequested")).isOne();
    assertThat(effect(world.stop("cancel", cancelled))).isEqualTo("RELEASED REQUESTED");
    assertThat(world.stop("hold", cancelled).problem()).isEqualTo("stop-pending");
    world.stop("cancel", refused);

    hear(1, new PayoutHeld(promise(held), held, HUNDRED, none(), AT));
    hear(1, new PayoutCancelled(promise(cancelled), cancelled, HUNDRED, none(), AT));
    hear(
        1,
        new StopRefused(
            promise(refused), refused, StopKind.CANCEL, "WITHDRAWN", HUNDRED, none(), AT));
    awaitState(held, "HELD");
    awaitState(cancelled, "CANCELLED");

    assertThat(told(cancelled, "TransferClosed")).isOne();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                world
                    .get(RITA, "/api/v1/transfers/" + refused)
                    .body()
                    .path("stop")
                    .asString("")
                    .isEmpty());
    assertThat(world.state(refused)).isEqualTo("RELEASED");
    assertThat(effect(world.stop("resume", held))).isEqualTo("RELEASED REQUESTED");
    assertThat(told(held, "TransferResumed")).isOne();
    Books.balance(world.owner(), place.programme());
  }

  @Test
  void aReversalFreesTheSlotAndLateCashIsMarkedForAPerson() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.released(place, 1);
    UUID reversed = world.transfers(plan).get(0);
    UUID late = world.transfers(plan).get(1);
    UUID promise = promise(reversed);

    hear(1, new CashWithdrawn(promise, reversed, "BANK_A", HUNDRED, HUNDRED, AT, AT));
    hear(2, new PayoutReversed(promise, reversed, "BANK_A", HUNDRED, none(), HUNDRED, AT, true));
    hear(1, new PayoutCancelled(promise(late), late, HUNDRED, none(), AT));
    awaitState(reversed, "REVERSED");
    awaitState(late, "CANCELLED");
    UUID replacement = world.plan(place, 1).id();
    assertThat(world.transfers(replacement)).hasSize(2);

    hear(2, new CashWithdrawn(promise(late), late, "BANK_A", HUNDRED, HUNDRED, AT, AT));
    awaitState(late, "PAID");

    assertThat(world.get(RITA, "/api/v1/transfers/" + late).body().path("contradicted").asString())
        .isEqualTo("PAID_AFTER_END");
    assertThat(
            world
                .owner()
                .queryForList(
                    """
                    SELECT 1 FROM transfer WHERE programme_id = ? AND holds_slot
                     GROUP BY household_id, cycle HAVING count(*) > 1
                    """,
                    place.programme()))
        .isEmpty();
    Books.balance(world.owner(), place.programme());
  }

  @Test
  void cashOfOnePartThatCameBackBeforeTheOtherWasPaidGoesBackToTheBudget() {
    Place place = world.promised(1, "1000.00");
    UUID transfer = world.transfers(world.released(place, 1)).getFirst();
    UUID promise = promise(transfer);
    Money first = Money.of("50", "USD");
    Money second = Money.of("40", "USD");

    hear(1, new CodeIssued(promise, transfer, "BANK_A", 2, HUNDRED, none(), AT, AT));
    hear(2, new CashWithdrawn(promise, transfer, "BANK_A", HUNDRED, first, AT, AT));
    hear(3, new PayoutReversed(promise, transfer, "BANK_A", HUNDRED, none(), first, AT, false));
    hear(4, new CashWithdrawn(promise, transfer, "BANK_A", HUNDRED, second, AT, AT));
    awaitState(transfer, "PARTLY_PAID");
    hear(5, new PayoutReversed(promise, transfer, "BANK_A", HUNDRED, second, first, AT, true));
    awaitState(transfer, "REVERSED");
    hear(5, new PayoutReversed(promise, transfer, "BANK_A", HUNDRED, second, first, AT, true));
    hear(6, new PayoutReversed(promise, transfer, "BANK_A", HUNDRED, second, first, AT, true));
    await().atMost(Duration.ofSeconds(20)).until(() -> seen(transfer) == 6);

    assertThat(world.balance(place, "PAID")).isEqualByComparingTo("40");
    assertThat(world.balance(place, "WITH_FSP")).isEqualByComparingTo("0");
    assertThat(world.balance(place, "BUDGET")).isEqualByComparingTo("960");
    Books.balance(world.owner(), place.programme());
  }

  private int seen(UUID transfer) {
    return world
        .client()
        .sql("SELECT seen::int FROM transfer WHERE id = ?")
        .param(transfer)
        .query(Integer.class)
        .single();
  }

  @Test
  void newsAboutATransferThatWasNeverReleasedGoIntoQuarantine() {
    Place place = world.promised(1, "1000.00");
    UUID transfer = world.transfers(world.approved(place, 1)).getFirst();

    hear(1, new CashWithdrawn(promise(transfer), transfer, "BANK_A", HUNDRED, HUNDRED, AT, AT));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                !world
                    .owner()
                    .queryForList(
                        "SELECT 1 FROM quarantine WHERE reason = ?", "Never released: " + transfer)
                    .isEmpty());
    assertThat(world.state(transfer)).isEqualTo("PLANNED");
  }

  private void hear(long sequence, PayoutEvent event) {
    publisher.send(List.of(json.wrap(event, sequence, AT, "urn:puente:payment-adapter"))).join();
  }

  private void awaitState(UUID transfer, String state) {
    await().atMost(Duration.ofSeconds(20)).until(() -> world.state(transfer).equals(state));
  }

  private UUID promise(UUID transfer) {
    return world
        .client()
        .sql("SELECT promise_id FROM transfer WHERE id = ?")
        .param(transfer)
        .query(UUID.class)
        .single();
  }

  private int told(UUID transfer, String type) {
    return world
        .client()
        .sql("SELECT count(*)::int FROM event_history WHERE type = ? AND payload LIKE ?")
        .param(type)
        .param("%" + transfer + "%")
        .query(Integer.class)
        .single();
  }

  private static String effect(Answer answer) {
    return answer.body().path("state").asString(answer.problem())
        + " "
        + answer.body().path("effect").asString();
  }

  private static Money none() {
    return Money.zero("USD");
  }
}
