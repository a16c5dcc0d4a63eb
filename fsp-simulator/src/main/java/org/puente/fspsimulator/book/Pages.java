package org.puente.fspsimulator.book;

import java.util.Map;
import java.util.function.Consumer;

/** The book on disk. */
public interface Pages extends AutoCloseable {

  /** Writes the whole page or nothing; when it returns, the page survives a kill of the process. */
  void write(Page page);

  void readOrders(Consumer<Order> reader);

  /** The last feed sequence of every bank that has one. */
  Map<String, Long> lastSequences();

  Map<String, String> settings();

  @Override
  void close();
}
