package org.puente.payments.orders.placing;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.puente.payments.orders.FactCollector;
import org.puente.payments.orders.OrderBell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts every lane with the context, and on shutdown lets what is in flight end and be recorded,
 * all of it within one deadline: a bank or a database that is away holds up no other.
 */
final class Lanes implements SmartLifecycle, OrderBell {

  private static final Logger log = LoggerFactory.getLogger(Lanes.class);

  private final List<Lane> lanes;
  private final FactCollector collector;
  private final Pulse pulse;
  private final Duration shutdown;
  private volatile boolean running;

  Lanes(List<Lane> lanes, FactCollector collector, Pulse pulse, Duration shutdown) {
    this.lanes = List.copyOf(lanes);
    this.collector = collector;
    this.pulse = pulse;
    this.shutdown = shutdown;
  }

  List<Lane> all() {
    return lanes;
  }

  @Override
  public void ring() {
    lanes.forEach(Lane::ring);
  }

  @Override
  public void start() {
    running = true;
    pulse.start();
    collector.start();
    lanes.forEach(Lane::start);
  }

  @Override
  public void stop() {
    running = false;
    lanes.forEach(Lane::stop);
    long end = System.nanoTime() + shutdown.toNanos();
    Supplier<Duration> left = () -> Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    try {
      boolean empty = true;
      for (Lane lane : lanes) {
        empty &= lane.awaitEmpty(left);
      }
      boolean recorded = collector.stop(left.get());
      if (empty && recorded) {
        pulse.leave();
      } else {
        log.warn("Stopped with orders in flight: they will be UNKNOWN, and the bank will be asked");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pulse.stop();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
