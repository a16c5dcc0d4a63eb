package org.puente.payments.orders.placing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.puente.payments.orders.Track;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps at most {@code size} pieces of work in flight on virtual threads and claims more as soon as
 * some are done: there is no barrier between batches.
 */
final class Window<T> implements Track {

  private static final Logger log = LoggerFactory.getLogger(Window.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final String name;
  private final int size;
  private final Duration idle;
  private final Work<T> work;
  private final Semaphore free;
  private final Semaphore bell = new Semaphore(0);
  private final ExecutorService workers;
  private final Thread claimer;
  private volatile boolean stopping;

  /** How much may be claimed now, how it is claimed, and what is done with each piece. */
  record Work<T>(IntSupplier room, IntFunction<List<T>> claim, Consumer<T> each) {}

  Window(String name, int size, Duration idle, Work<T> work) {
    this.name = name;
    this.size = size;
    this.idle = idle;
    this.work = work;
    this.free = new Semaphore(size);
    this.workers =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
    this.claimer = Thread.ofVirtual().name(name + "-claimer").unstarted(this::run);
  }

  @Override
  public void start() {
    claimer.start();
  }

  @Override
  public void ring() {
    if (bell.availablePermits() == 0) {
      bell.release();
    }
  }

  @Override
  public int inFlight() {
    return size - free.availablePermits();
  }

  @Override
  public void stop() {
    stopping = true;
    ring();
  }

  @Override
  public boolean awaitEmpty(Duration atMost) throws InterruptedException {
    claimer.join(atMost);
    boolean empty = free.tryAcquire(size, atMost.toMillis(), TimeUnit.MILLISECONDS);
    workers.shutdown();
    return empty;
  }

  private void run() {
    Duration pause = idle;
    while (!stopping) {
      try {
        pause = claim() ? Duration.ZERO : idle;
      } catch (RuntimeException e) {
        log.warn("{} cannot claim: {}", name, e.getClass().getSimpleName());
        pause = longer(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      rest(pause);
    }
  }

  /**
   * Waits for a good chunk to be free, so that claims stay set-based; says whether there is more.
   */
  private boolean claim() throws InterruptedException {
    int chunk = Math.max(1, size / 4);
    int permits = free.tryAcquire(chunk, idle.toMillis(), TimeUnit.MILLISECONDS) ? chunk : 0;
    permits += free.drainPermits();
    int claimed = 0;
    try {
      int limit = Math.min(permits, work.room().getAsInt());
      List<T> pieces = limit <= 0 || stopping ? List.of() : work.claim().apply(limit);
      claimed = pieces.size();
      pieces.forEach(piece -> workers.execute(() -> perform(piece)));
      return limit > 0 && claimed == limit;
    } finally {
      free.release(permits - claimed);
    }
  }

  private void perform(T piece) {
    try {
      work.each().accept(piece);
    } catch (RuntimeException e) {
      // What it says may hold an address of the bank, and that a code.
      log.error("{} failed on one piece: {}", name, e.getClass().getSimpleName());
    } finally {
      free.release();
    }
  }

  private void rest(Duration pause) {
    if (pause.isZero()) {
      return;
    }
    try {
      if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.plusMillis(100).multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }
}
