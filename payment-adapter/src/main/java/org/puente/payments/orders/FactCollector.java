package org.puente.payments.orders;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers facts as they come and records them in micro-batches, in the order in which they came.
 * While the database is away it keeps the batch and tries again; the full queue then slows down
 * whoever has more.
 */
public final class FactCollector implements Consumer<OrderFact> {

  private static final Logger log = LoggerFactory.getLogger(FactCollector.class);
  private static final int BATCH = 256;
  private static final int QUEUE = 1_024;
  private static final Duration LINGER = Duration.ofMillis(5);
  private static final Duration IDLE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private record Pending(OrderFact fact, CompletableFuture<@Nullable Void> recorded) {}

  private final OrderFacts facts;
  private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Thread thread;
  private volatile boolean stopping;

  public FactCollector(OrderFacts facts, String name) {
    this.facts = facts;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Waits for room; the future completes once the fact and what follows from it are committed. */
  public CompletableFuture<@Nullable Void> submit(OrderFact fact) throws InterruptedException {
    Pending pending = new Pending(fact, new CompletableFuture<>());
    queue.put(pending);
    return pending.recorded();
  }

  /** As {@link #submit}, for whoever does not wait for the record. */
  @Override
  public void accept(OrderFact fact) {
    try {
      submit(fact);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Records what is queued, then ends; false when that took longer than it may. */
  public boolean stop(Duration atMost) throws InterruptedException {
    stopping = true;
    return thread.join(atMost);
  }

  private void run() {
    List<Pending> batch = new ArrayList<>(BATCH);
    try {
      while (!stopping || !queue.isEmpty()) {
        Pending first = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          gather();
          queue.drainTo(batch, BATCH - 1);
          record(batch);
          batch.clear();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A moment's patience makes one statement of many. */
  private void gather() throws InterruptedException {
    if (queue.size() < BATCH / 2 && !stopping) {
      Thread.sleep(LINGER);
    }
  }

  private void record(List<Pending> batch) throws InterruptedException {
    Duration pause = IDLE;
    while (true) {
      try {
        facts.record(batch.stream().map(Pending::fact).toList());
        batch.forEach(pending -> pending.recorded().complete(null));
        return;
      } catch (RuntimeException e) {
        log.warn("{} facts wait to be recorded: {}", batch.size(), e.getClass().getSimpleName());
        Thread.sleep(pause);
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
      }
    }
  }
}
