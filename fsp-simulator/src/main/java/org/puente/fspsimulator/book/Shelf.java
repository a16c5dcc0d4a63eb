package org.puente.fspsimulator.book;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is on disk for one bank, indexed in memory. Only the writer changes it, after the commit.
 */
final class Shelf {

  final Map<UUID, Order> orders = new ConcurrentHashMap<>();
  private final Map<String, UUID> byCode = new ConcurrentHashMap<>();
  private final Map<UUID, UUID> byServerReference = new ConcurrentHashMap<>();
  private volatile long claimed;
  long lastSequence;

  void put(Order order) {
    Order before = orders.put(order.reference(), order);
    claimed += order.claimed().minor() - (before == null ? 0 : before.claimed().minor());
    if (order.code() != null) {
      byCode.putIfAbsent(order.code(), order.reference());
    }
    if (order.serverReference() != null) {
      byServerReference.putIfAbsent(order.serverReference(), order.reference());
    }
  }

  boolean knowsCode(String code) {
    return byCode.containsKey(code);
  }

  @Nullable Order byCode(String code) {
    return of(byCode.get(code));
  }

  @Nullable Order byServerReference(UUID reference) {
    return of(byServerReference.get(reference));
  }

  long claimed() {
    return claimed;
  }

  private @Nullable Order of(@Nullable UUID reference) {
    return reference == null ? null : orders.get(reference);
  }
}
