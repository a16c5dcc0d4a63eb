package org.puente.events.alone;

import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.puente.events.access.ScopedDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that something long has one worker among all instances. Whoever fails is tried again
 * by whoever asks next; a mark in the database has to say where to go on.
 */
public final class LoneWorkers {

  private static final Logger log = LoggerFactory.getLogger(LoneWorkers.class);

  private final ScopedDataSource dataSource;
  private final String purpose;
  private final Executor workers;
  private final ConcurrentHashMap<UUID, CompletableFuture<Void>> running =
      new ConcurrentHashMap<>();

  /**
   * Workers for one purpose.
   *
   * @param purpose goes before ids in the names of locks, and of threads
   * @param atATime as many as this instance works on at once
   */
  public LoneWorkers(ScopedDataSource dataSource, String purpose, int atATime) {
    this.dataSource = dataSource;
    this.purpose = purpose;
    this.workers =
        Executors.newFixedThreadPool(
            atATime, Thread.ofPlatform().daemon().name(purpose + "-", 0).factory());
  }

  /** Begins, unless this instance or another one is at it. */
  public void start(UUID id, Consumer<UUID> work) {
    var done = new CompletableFuture<Void>();
    if (running.putIfAbsent(id, done) == null) {
      workers.execute(
          () -> {
            try {
              alone(id, work);
            } finally {
              running.remove(id);
              done.complete(null);
            }
          });
    }
  }

  private void alone(UUID id, Consumer<UUID> work) {
    try (Connection session = dataSource.openDedicated()) {
      if (SessionLock.tryTake(session, purpose + ":" + id)) {
        work.accept(id);
      }
    } catch (Exception e) {
      log.warn("{} {} will be tried again: {}", purpose, id, e.toString());
    }
  }

  /** Waits until nobody of this instance is at it any more, or the time is up. */
  public void await(UUID id, Duration atMost) {
    CompletableFuture<Void> work = running.get(id);
    if (work == null) {
      return;
    }
    try {
      work.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      log.debug("{} {} is not done yet", purpose, id);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
