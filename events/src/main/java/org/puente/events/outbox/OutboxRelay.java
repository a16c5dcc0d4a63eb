package org.puente.events.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
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
      thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }
  }

  /** Lets the chunk in flight be acknowledged and deleted, then gives the lock back. */
  @Override
  public synchronized void stop() {
    running = false;
    signal.ring();
    Thread stopping = thread;
    thread = null;
    if (stopping == null) {
      return;
    }
    try {
      if (!stopping.join(settings.drainTimeout())) {
        log.warn("The outbox relay is still waiting for the broker; its rows stay in the outbox");
        stopping.interrupt();
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
          if (active || (active = rows.tryLock())) {
            publish(rows);
            backOff = settings.firstBackOff();
          } else {
            signal.await(settings.takeOverEvery());
          }
        }
      } catch (InterruptedException e) {
        return;
      } catch (SQLException | ExecutionException | RuntimeException e) {
        log.warn("The outbox relay tries again in {}: {}", backOff, e.toString());
        active = false;
        backOff = pause(backOff);
      } finally {
        active = false;
      }
    }
  }

  private void publish(OutboxRows rows)
      throws SQLException, ExecutionException, InterruptedException {
    Chunk chunk = rows.read(settings.chunk());
    if (chunk.isEmpty()) {
      signal.await(settings.pollEvery());
      return;
    }
    publisher.send(chunk.envelopes()).get();
    rows.delete(chunk);
  }

  private Duration pause(Duration backOff) {
    try {
      signal.await(backOff);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Duration doubled = backOff.multipliedBy(2);
    return doubled.compareTo(settings.longestBackOff()) < 0 ? doubled : settings.longestBackOff();
  }
}
