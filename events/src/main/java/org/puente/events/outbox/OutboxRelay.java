package org.puente.events.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.puente.events.outbox.OutboxRows.Chunk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes the outbox, one active relay per database. It reads and deletes on the very connection
 * that holds the advisory lock, so a relay that lost the lock can delete nothing; what it had sent
 * is sent again, and consumers obey sequences. Rows are read in id order over what is visible,
 * never {@code id > last seen}: ids commit out of order.
 */
public final class OutboxRelay implements SmartLifecycle {

  /** Opens a connection that no pool takes back: a session lock must die with its session. */
  @FunctionalInterface
  public interface DedicatedConnections {
    Connection open() throws SQLException;
  }

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

  private final DedicatedConnections connections;
  private final DirectPublisher publisher;
  private final OutboxSignal signal;
  private final RelaySettings settings;
  private volatile CountDownLatch stopping = new CountDownLatch(1);
  private volatile boolean running;
  private volatile boolean active;
  private @Nullable Thread thread;

  public OutboxRelay(
      DedicatedConnections connections,
      DirectPublisher publisher,
      OutboxSignal signal,
      RelaySettings settings) {
    this.connections = connections;
    this.publisher = publisher;
    this.signal = signal;
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    if (!running) {
      running = true;
      stopping = new CountDownLatch(1);
      thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }
  }

  /** Lets the chunk in flight be acknowledged and deleted, then gives the lock back. */
  @Override
  public synchronized void stop() {
    running = false;
    stopping.countDown();
    signal.ring();
    Thread relay = thread;
    thread = null;
    if (relay == null) {
      return;
    }
    try {
      if (!relay.join(settings.drainTimeout())) {
        log.warn("The outbox relay is still waiting for the broker; its rows stay in the outbox");
        relay.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Whether this instance holds the lock and publishes. */
  public boolean isActive() {
    return active;
  }

  /** Stops after the web server and the listeners, which may still append. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void run() {
    Duration backOff = settings.firstBackOff();
    while (running) {
      try (Connection connection = connections.open()) {
        OutboxRows rows = new OutboxRows(connection, settings.source());
        while (running) {
          turn(rows);
          backOff = settings.firstBackOff();
        }
      } catch (InterruptedException e) {
        return;
      } catch (SQLException | ExecutionException | RuntimeException e) {
        log.warn("The outbox relay tries again in {}: {}", backOff, firstLine(e));
        backOff = waitLonger(backOff);
      } finally {
        active = false;
      }
    }
  }

  private void turn(OutboxRows rows) throws SQLException, ExecutionException, InterruptedException {
    if (!active) {
      active = rows.tryLock();
    }
    if (!active) {
      signal.await(settings.takeOverEvery());
      return;
    }
    Chunk chunk = rows.read(settings.chunk());
    if (chunk.isEmpty()) {
      signal.await(settings.pollEvery());
      return;
    }
    publisher.send(chunk.envelopes()).get();
    rows.delete(chunk);
  }

  private Duration waitLonger(Duration backOff) {
    try {
      if (stopping.await(backOff.toMillis(), TimeUnit.MILLISECONDS)) {
        return backOff;
      }
    } catch (InterruptedException e) {
      running = false;
    }
    Duration doubled = backOff.multipliedBy(2);
    return doubled.compareTo(settings.longestBackOff()) < 0 ? doubled : settings.longestBackOff();
  }

  /** What follows the first line of a driver's message may quote data. */
  private static String firstLine(Exception e) {
    return e.toString().lines().findFirst().orElse("");
  }
}
