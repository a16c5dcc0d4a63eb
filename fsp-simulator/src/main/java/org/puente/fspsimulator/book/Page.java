package org.puente.fspsimulator.book;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What one group commit writes: orders as they are now, new feed entries, settings to remember. */
public record Page(Collection<Order> orders, List<Entry> entries, Map<String, String> settings) {

  boolean isEmpty() {
    return orders.isEmpty() && entries.isEmpty() && settings.isEmpty();
  }
}
