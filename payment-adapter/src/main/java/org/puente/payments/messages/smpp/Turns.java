package org.puente.payments.messages.smpp;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** So many texts a second, and none for a while once the centre says that it is too much. */
final class Turns {

  private static final long FIRST_PAUSE = Duration.ofMillis(500).toNanos();
  private static final long LONGEST_PAUSE = Duration.ofSeconds(30).toNanos();

  private final long gap;
  private final AtomicLong next = new AtomicLong(System.nanoTime());
  private volatile long pausedUntil = System.nanoTime();
  private long pause = FIRST_PAUSE;

  Turns(int perSecond) {
    this.gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
  }

  boolean paused() {
    return System.nanoTime() - pausedUntil < 0;
  }

  void await() throws InterruptedException {
    long now = System.nanoTime();
    long turn = next.updateAndGet(last -> last + gap - now > 0 ? last + gap : now);
    TimeUnit.NANOSECONDS.sleep(turn - now);
  }

  /** How long nothing is to be sent; longer each time, until something goes through. */
  synchronized Duration throttled() {
    if (!paused()) {
      pausedUntil = System.nanoTime() + pause;
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
    return Duration.ofNanos(Math.max(0, pausedUntil - System.nanoTime()));
  }

  synchronized void wentThrough() {
    if (!paused()) {
      pause = FIRST_PAUSE;
    }
  }
}
