package org.puente.distribution.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.Money;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.PayoutExpired;
import org.puente.events.envelope.EventJson;
import org.puente.events.outbox.DirectPublisher;
import org.springframework.boot.test.context.TestComponent;

/** Cash that leaves a machine, as payment-adapter tells it over Kafka. */
@TestComponent
public class Withdrawals {

  private static final Instant AT = Instant.parse("2026-02-02T10:00:00Z");

  private final World world;
  private final EventJson json;
  private final DirectPublisher publisher;

  Withdrawals(World world, EventJson json, DirectPublisher publisher) {
    this.world = world;
    this.json = json;
    this.publisher = publisher;
  }

  /** So much of a transfer of so much, in USD; waits until it is known here. */
  public void tell(UUID transfer, String withdrawn, String of) {
    var event =
        new CashWithdrawn(
            promise(transfer),
            transfer,
            "BANK_A",
            Money.of(of, "USD"),
            Money.of(withdrawn, "USD"),
            AT,
            AT);
    tell(event, Set.of("PAID", "PARTLY_PAID"));
  }

  /** Nobody came for the rest; waits until it is known here. */
  public void expire(UUID transfer, String withdrawn, String of) {
    var event =
        new PayoutExpired(
            promise(transfer),
            transfer,
            "BANK_A",
            Money.of(of, "USD"),
            Money.of(withdrawn, "USD"),
            AT);
    tell(event, Set.of("EXPIRED"));
  }

  private void tell(PayoutEvent event, Set<String> until) {
    publisher.send(List.of(json.wrap(event, 1, AT, "urn:puente:payment-adapter"))).join();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> until.contains(world.state(event.transferId())));
  }

  private UUID promise(UUID transfer) {
    return world
        .client()
        .sql("SELECT promise_id FROM transfer WHERE id = ?")
        .param(transfer)
        .query(UUID.class)
        .single();
  }
}
