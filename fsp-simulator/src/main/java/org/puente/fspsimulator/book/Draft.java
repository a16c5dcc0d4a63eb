package org.puente.fspsimulator.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page that is being written, laid over what is on disk; nobody else sees it before commit. */
public final class Draft {

  private record Key(String bank, UUID reference) {}

  private record Code(String bank, String code) {}

  private final Map<String, Shelf> shelves;
  private final Map<Key, Order> orders = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Set<Code> codes = new HashSet<>();
  private final Map<String, Long> claimed = new HashMap<>();
  private final Map<String, Long> sequences = new HashMap<>();
  private long lastId;

  Draft(Map<String, Shelf> shelves, long lastId) {
    this.shelves = shelves;
    this.lastId = lastId;
  }

  public @Nullable Order find(String bank, UUID reference) {
    Order drafted = orders.get(new Key(bank, reference));
    return drafted != null ? drafted : shelf(bank).orders.get(reference);
  }

  public boolean knowsCode(String bank, String code) {
    return codes.contains(new Code(bank, code)) || shelf(bank).knowsCode(code);
  }

  /** What all orders of the bank take from its float, in minor units. */
  public long claimed(String bank) {
    return shelf(bank).claimed() + claimed.getOrDefault(bank, 0L);
  }

  public long nextId() {
    return ++lastId;
  }

  /** Writes a new order, or a known one as it is now. */
  public void put(Order order) {
    Order before = find(order.bank(), order.reference());
    long difference = order.claimed().minor() - (before == null ? 0 : before.claimed().minor());
    claimed.merge(order.bank(), difference, Long::sum);
    orders.put(new Key(order.bank(), order.reference()), order);
    if (order.code() != null) {
      codes.add(new Code(order.bank(), order.code()));
    }
  }

  /** Writes a moved order, and its line in the feed when the feed tells of it. */
  public void put(Movement.Moved moved) {
    Order order = moved.order();
    put(order);
    if (moved.kind() != null) {
      entries.add(
          new Entry(
              order.bank(),
              sequences.merge(order.bank(), shelf(order.bank()).lastSequence + 1, (a, b) -> a + 1),
              order.reference(),
              moved.kind(),
              moved.amount(),
              order.withdrawn(),
              order.reversed(),
              order.modifiedAt()));
    }
  }

  public void remember(String setting, String value) {
    settings.put(setting, value);
  }

  Page page() {
    return new Page(orders.values(), entries, settings);
  }

  long lastId() {
    return lastId;
  }

  private Shelf shelf(String bank) {
    Shelf shelf = shelves.get(bank);
    if (shelf == null) {
      throw new IllegalArgumentException("no such bank: " + bank);
    }
    return shelf;
  }
}
