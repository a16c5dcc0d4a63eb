package org.puente.payments.messages.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Lets so many in for each window of time, from one address and from all; of one instance. */
final class Turnstile {

  private final int fromOne;
  private final int fromAll;
  private final long window;
  private final LongSupplier nanos;
  private final Map<String, Integer> byAddress = new HashMap<>();
  private long since;
  private int all;

  Turnstile(int fromOne, int fromAll, Duration window, LongSupplier nanos) {
    this.fromOne = fromOne;
    this.fromAll = fromAll;
    this.window = window.toNanos();
    this.nanos = nanos;
    this.since = nanos.getAsLong();
  }

  /** Whether this one may come in; the map never holds more than may come in of all. */
  synchronized boolean lets(String address) {
    long now = nanos.getAsLong();
    if (now - since >= window) {
      since = now;
      all = 0;
      byAddress.clear();
    }
    if (all >= fromAll || byAddress.getOrDefault(address, 0) >= fromOne) {
      return false;
    }
    byAddress.merge(address, 1, Integer::sum);
    all++;
    return true;
  }
}
