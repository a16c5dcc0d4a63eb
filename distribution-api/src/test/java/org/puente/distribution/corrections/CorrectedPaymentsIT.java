package org.puente.distribution.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.Money;
import org.puente.events.envelope.EventJson;
import org.puente.events.outbox.DirectPublisher;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a corrected amount means for the promise behind it. */
@DistributionTest
class CorrectedPaymentsIT {

  private static final Instant AT = Instant.parse("2026-02-02T10:00:00Z");

  @Autowired World world;
  @Autowired EventJson json;
  @Autowired DirectPublisher publisher;

  /** What is owed becomes what is paid: somebody with less is delivered, not short for ever. */
  @Test
  void whoIsPaidTheCorrectedAmountIsDelivered() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.plan(place, 1).id();
    List<UUID> transfers = world.transfers(plan);
    assertThat(amount(transfers.get(0), "60").status()).isEqualTo(200);
    assertThat(amount(transfers.get(1), "150").status()).isEqualTo(200);
    world.step(ANA, plan, "submit", Map.of());
    world.approve(FABIAN, plan);
    world.approve(FLOR, plan);
    world.fund(place, "1000.00");
    assertThat(world.step(RITA, plan, "release", Map.of()).status()).isEqualTo(202);
    world.awaitState(plan, "RELEASED");

    withdrawn(transfers.get(0), "60", "60");
    withdrawn(transfers.get(1), "150", "100");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> world.state(transfers.get(1)).equals("PARTLY_PAID"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> closed(transfers.get(0)).contains("DELIVERED"));
    assertThat(closed(transfers.get(1))).containsNull().hasSize(1);
    withdrawn(transfers.get(1), "150", "150");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> closed(transfers.get(1)).contains("DELIVERED"));
  }

  /** A plan that is given up doesn't bring a wrong amount back. */
  @Test
  void aCorrectionOutlivesThePlanItWasMadeIn() {
    Place place = world.promised(1, "1000.00");
    UUID plan = world.plan(place, 1).id();
    assertThat(amount(world.transfers(plan).getFirst(), "60").status()).isEqualTo(200);
    world.step(ANA, plan, "discard", Map.of("reason", "Otra vez"));

    UUID again = world.plan(place, 1).id();
    assertThat(total(again)).isEqualTo("60.00");
    assertThat(line(world.transfers(again).getFirst()).path("amount").path("amount").asString())
        .isEqualTo("60.00");
  }

  private void withdrawn(UUID transfer, String amount, String total) {
    UUID promise =
        world
            .client()
            .sql("SELECT promise_id FROM transfer WHERE id = ?")
            .param(transfer)
            .query(UUID.class)
            .single();
    var event =
        new CashWithdrawn(
            promise, transfer, "BANK_A", Money.of(amount, "USD"), Money.of(total, "USD"), AT, AT);
    long sequence = Long.parseLong(total);
    publisher.send(List.of(json.wrap(event, sequence, AT, "urn:puente:payment-adapter"))).join();
  }

  private List<String> closed(UUID transfer) {
    return world
        .owner()
        .queryForList(
            "SELECT p.closed FROM promise p JOIN transfer t ON t.promise_id = p.id WHERE t.id = ?",
            String.class,
            transfer);
  }

  private Answer amount(UUID transfer, String amount) {
    return world.post(
        ANA,
        "/api/v1/transfers/" + transfer + "/amount",
        Map.of("amount", amount, "reason", "Por revisar"));
  }

  private JsonNode line(UUID transfer) {
    return world.get(RITA, "/api/v1/transfers/" + transfer).body();
  }

  private String total(UUID plan) {
    return world.details(plan).path("total").path("amount").asString();
  }
}
