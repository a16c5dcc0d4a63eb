package org.puente.payments.orders.placing;

import java.time.Duration;
import java.util.UUID;
import org.puente.payments.orders.FactCollector;
import org.puente.payments.orders.Instances;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.Orders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows that this instance lives, and takes over the attempts of those that do not. */
final class Pulse {

  private static final Logger log = LoggerFactory.getLogger(Pulse.class);
  private static final int ORPHANS = 500;

  private final Instances instances;
  private final Orders orders;
  private final FactCollector collector;
  private final UUID instance;
  private final Duration lease;
  private final Thread thread;
  private volatile boolean stopping;

  Pulse(
      Instances instances, Orders orders, FactCollector collector, UUID instance, Duration lease) {
    this.instances = instances;
    this.orders = orders;
    this.collector = collector;
    this.instance = instance;
    this.lease = lease;
    this.thread = Thread.ofVirtual().name("pulse").unstarted(this::run);
  }

  void start() {
    instances.pulse(instance);
    thread.start();
  }

  /** As good as no pulse, only at once. */
  void leave() {
    try {
      instances.leave(instance);
    } catch (RuntimeException e) {
      log.warn("Left without saying so: {}", e.getClass().getSimpleName());
    }
  }

  void stop() {
    stopping = true;
    thread.interrupt();
  }

  private void run() {
    try {
      while (!stopping) {
        beat();
        Thread.sleep(lease.dividedBy(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat() throws InterruptedException {
    try {
      instances.pulse(instance);
      for (Orders.Orphan orphan : orders.orphans(lease, ORPHANS)) {
        collector.submit(new OrderFact.Abandoned(orphan.key(), orphan.attempt()));
      }
    } catch (RuntimeException e) {
      log.warn("No pulse: {}", e.getClass().getSimpleName());
    }
  }
}
