package org.puente.payments.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.inventory.Stock;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.OrderState;
import org.puente.payments.outcomes.References;

/** Codes of a box, given out once; the bank calls each by its own name. */
final class StockTable implements Stock {

  private final World world;
  private final Map<UUID, Entry> boxed = new LinkedHashMap<>();
  private final Map<UUID, OrderKey> owners = new HashMap<>();
  private final Map<OrderKey, UUID> given = new HashMap<>();
  private final Set<OrderKey> ordered = new HashSet<>();

  StockTable(World world) {
    this.world = world;
  }

  /** People see that somebody waits, and order a box. */
  private void order(Order waiting) {
    if (ordered.add(waiting.key())) {
      Book book = world.book(waiting.key().fsp());
      List<Integer> amount = List.of(waiting.amount().amount().intValueExact());
      long delay = world.chance.upTo(5 * Timeline.MINUTE);
      world.time.after(
          delay,
          () -> {
            ordered.remove(waiting.key());
            fill(book, amount);
          });
    }
  }

  /** A box comes in, vouched for. */
  void fill(Book book, List<Integer> amounts) {
    for (int amount : amounts) {
      UUID serial = world.chance.uuid();
      boxed.put(serial, book.open(serial, amount, Entry.State.LIVE));
    }
  }

  @Nullable OrderKey owner(UUID serial) {
    return owners.get(serial);
  }

  @Nullable UUID serial(OrderKey order) {
    return given.get(order);
  }

  References references() {
    return new References() {
      @Override
      public Map<UUID, UUID> ours(String fsp, Set<UUID> theirs) {
        return StockTable.this.ours(theirs);
      }

      @Override
      public Set<UUID> nobodys(String fsp, Set<UUID> theirs) {
        return theirs.stream()
            .filter(serial -> boxed.containsKey(serial) && !owners.containsKey(serial))
            .collect(Collectors.toSet());
      }
    };
  }

  @Override
  public Set<String> endUnassigned(String fsp, Set<String> serials) {
    throw new UnsupportedOperationException();
  }

  private Map<UUID, UUID> ours(Set<UUID> serials) {
    Map<UUID, UUID> ours = new HashMap<>();
    for (UUID serial : serials) {
      OrderKey owner = owners.get(serial);
      if (owner != null) {
        ours.put(serial, owner.clientReference());
      }
    }
    return ours;
  }

  @Override
  public List<OrderKey> waiting(String fsp, int limit) {
    List<OrderKey> waiting = new ArrayList<>();
    for (Row row : world.store.rows.values()) {
      boolean ours = row.order().key().fsp().equals(fsp);
      if (ours && row.isIn(OrderState.NEW) && row.isDue(world.time.instant())) {
        waiting.add(row.order().key());
      }
    }
    return waiting;
  }

  @Override
  public Map<OrderKey, IssuedCode> give(String fsp, List<Order> orders, Duration stillGood) {
    Map<OrderKey, IssuedCode> codes = new HashMap<>();
    for (Order order : orders) {
      for (Map.Entry<UUID, Entry> code : boxed.entrySet()) {
        boolean fits = code.getValue().amount == order.amount().amount().intValueExact();
        Instant expires = world.expiry(world.book(fsp), code.getValue());
        boolean good = expires.isAfter(world.time.instant().plus(stillGood));
        if (fits && good && !owners.containsKey(code.getKey())) {
          StoreRules.check(!given.containsKey(order.key()), "a second code for %s", order.key());
          world.database.put(owners, code.getKey(), order.key());
          world.database.put(given, order.key(), code.getKey());
          codes.put(order.key(), new IssuedCode(code.getValue().code, expires));
          break;
        }
      }
    }
    return codes;
  }

  @Override
  public void postpone(Collection<OrderKey> orders, Duration wait) {
    for (OrderKey key : orders) {
      Row row = world.store.rows.get(key);
      if (row != null && row.isIn(OrderState.NEW)) {
        world.store.put(row.due(world.time.instant().plus(wait)));
        order(row.order());
      }
    }
  }

  @Override
  public Map<String, UUID> owners(String fsp, Set<String> serials) {
    throw new UnsupportedOperationException();
  }
}
