package org.puente.payments.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.Issuing;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderKey;

/** Instead of polling all the time: somebody looks at an order when its next step is due. */
final class Waking {

  private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(5).plusMillis(1);

  private final World world;
  private final Map<OrderKey, Instant> awaited = new HashMap<>();

  Waking(World world) {
    this.world = world;
  }

  /** Some instance looks when it is time, as the tracks do all the world.time. */
  void await(Row row) {
    OrderKey key = row.order().key();
    Instant due = due(row);
    if (due != null && awaited.getOrDefault(key, Instant.MAX).isAfter(due)) {
      awaited.put(key, due);
      world.time.at(due, 1 + world.chance.upTo(3 * Timeline.SECOND), () -> look(key, due));
    }
  }

  private void look(OrderKey key, Instant awaitedAt) {
    if (awaitedAt.equals(awaited.get(key))) {
      awaited.remove(key);
    }
    Instant due = due(world.row(key));
    if (due != null && due.isAfter(world.time.instant())) {
      await(world.row(key));
    } else if (due != null) {
      world.adapters.now(adapter -> adapter.work(Market.ALL.of(key.fsp()), world.row(key)));
    }
  }

  private static @Nullable Instant due(Row row) {
    boolean byFile = Market.ALL.of(row.order().key().fsp()).issuing() instanceof Issuing.ByFile;
    Order.Progress progress = row.order().progress();
    Instant at = progress.nextStepAt();
    Instant sentAt = progress.sentAt();
    return switch (row.order().state()) {
      case NEW -> at == null || !byFile ? at : at.plus(Market.GATHERING);
      case SENDING -> byFile || sentAt == null ? sentAt : sentAt.plus(GIVEN_UP_AFTER);
      case PENDING -> at;
      case UNKNOWN -> byFile ? null : at;
      case ACCEPTED, PARTLY_WITHDRAWN -> row.isToCancel() && !byFile ? at : null;
      case WITHDRAWN, EXPIRED, CANCELLED, REJECTED, REVERSED -> null;
    };
  }
}
