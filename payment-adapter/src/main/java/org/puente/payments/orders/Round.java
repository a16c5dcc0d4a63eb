package org.puente.payments.orders;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The same step over and over: at once while there is more, else after a rest or the bell. */
public final class Round implements Track {

  private static final Logger log = LoggerFactory.getLogger(Round.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final String name;
  private final Duration idle;
  private final Step step;
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopping;
  private volatile boolean busy;

  /** Says whether there may be more to do at once; throws when it should be tried again later. */
  @FunctionalInterface
  public interface Step {
    boolean take() throws Exception;

    /** Gives up what it kept from one time to the next. */
    default void close() {}
  }

  public Round(String name, Duration idle, Step step) {
    this.name = name;
    this.idle = idle;
    this.step = step;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void ring() {
    if (bell.availablePermits() == 0) {
      bell.release();
    }
  }

  @Override
  public void stop() {
    stopping = true;
    ring();
  }

  @Override
  public boolean awaitEmpty(Duration atMost) throws InterruptedException {
    return !thread.isAlive() || thread.join(atMost);
  }

  @Override
  public int inFlight() {
    return busy ? 1 : 0;
  }

  private void run() {
    try {
      goOn();
    } finally {
      step.close();
    }
  }

  private void goOn() {
    Duration pause = idle;
    while (!stopping) {
      try {
        pause = take() ? Duration.ZERO : idle;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Exception e) {
        log.warn("{} waits: {}", name, e.getClass().getSimpleName());
        pause = longer(pause);
      }
      rest(pause);
    }
  }

  private boolean take() throws Exception {
    busy = true;
    try {
      return step.take();
    } finally {
      busy = false;
    }
  }

  private Duration longer(Duration pause) {
    Duration doubled = pause.isZero() ? idle : pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  private void rest(Duration pause) {
    try {
      if (!pause.isZero() && bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}
