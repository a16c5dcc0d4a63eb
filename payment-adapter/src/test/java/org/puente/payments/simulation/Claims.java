package org.puente.payments.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.OrderState;
import org.puente.payments.orders.Orders;

/** Claims as the database grants them, each a commit of its own. */
final class Claims implements Orders {

  private static final Duration NO_ANSWER_COMES_AFTER = Duration.ofMinutes(5);

  private final Store store;
  private final Database database;
  private final Timeline time;
  private final Function<UUID, @Nullable Instant> lastSeen;

  Claims(
      Store store, Database database, Timeline time, Function<UUID, @Nullable Instant> lastSeen) {
    this.store = store;
    this.database = database;
    this.time = time;
    this.lastSeen = lastSeen;
  }

  @Override
  public List<ToSend> claimToSend(String fsp, int limit, UUID owner) {
    return claim(
        fsp,
        row -> row.isIn(OrderState.NEW),
        row -> {
          Row sending = row.sending(owner, row.file(), time.instant());
          store.put(sending);
          Order order = sending.order();
          UUID transfer = order.slot().transferId();
          time.note(() -> "claimed to send " + order.key().fsp() + " " + order.slot().part());
          return new ToSend(
              order.key(),
              order.progress().attempt(),
              transfer,
              order.amount(),
              store.sealedPayee(transfer));
        });
  }

  @Override
  public List<OrderKey> claimToAsk(String fsp, int limit, Duration lease) {
    return claim(
        fsp,
        row -> row.isIn(OrderState.PENDING, OrderState.UNKNOWN),
        row -> {
          store.put(row.due(time.instant().plus(lease)));
          return row.order().key();
        });
  }

  @Override
  public List<ToCancel> claimToCancel(String fsp, int limit, Duration lease) {
    return claim(
        fsp,
        Row::isToCancel,
        row -> {
          store.put(row.due(time.instant().plus(lease)));
          return new ToCancel(row.order().key(), row.sealedCode());
        });
  }

  @Override
  public List<Orphan> orphans(Duration pulseLease, int limit) {
    Instant now = time.instant();
    List<Orphan> orphans = new ArrayList<>();
    for (Row row : store.rows.values()) {
      Instant sentAt = row.order().progress().sentAt();
      UUID owner = row.owner();
      if (!row.isIn(OrderState.SENDING) || row.file() != null || sentAt == null || owner == null) {
        continue;
      }
      Instant seen = lastSeen.apply(owner);
      boolean gone = seen == null || seen.plus(pulseLease).isBefore(now);
      if (gone || sentAt.plus(NO_ANSWER_COMES_AFTER).isBefore(now)) {
        orphans.add(new Orphan(row.order().key(), row.order().progress().attempt()));
      }
    }
    return orphans;
  }

  private <T> List<T> claim(String fsp, Predicate<Row> which, Function<Row, T> then) {
    List<T> claimed =
        database.execute(
            _ -> {
              List<T> found = new ArrayList<>();
              for (Row row : List.copyOf(store.rows.values())) {
                boolean ours = row.order().key().fsp().equals(fsp);
                if (ours && which.test(row) && row.isDue(time.instant())) {
                  found.add(then.apply(row));
                }
              }
              return found;
            });
    return claimed == null ? List.of() : claimed;
  }
}
