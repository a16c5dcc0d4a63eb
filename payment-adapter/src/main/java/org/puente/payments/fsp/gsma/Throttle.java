package org.puente.payments.fsp.gsma;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Finds out how fast a bank may be called. While it refuses few calls for their number (HTTP 429),
 * each of them just waits; when it refuses more, calls are made no faster than it lets them
 * through, and a little faster, to learn when it lets more through; when it refuses most of them,
 * it is not called at all for as long as it asked.
 */
final class Throttle {

  /** Where one call in five is refused, the pace is kept. */
  private static final double FASTER = 1.25;

  /** What is "most" is told by the calls of about a second, and by no fewer than these. */
  private static final int FEWEST_CALLS = 16;

  private static final double MOST = 0.5;
  private static final int ENOUGH_TO_TELL = 20;
  private static final Duration STEP = Duration.ofSeconds(1);

  /** A bank that means longer will say so again. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final int slowest;
  private final int fastest;
  private final LongSupplier nanos;
  private double perSecond;
  private double refusedShare;
  private double weight = 1.0 / FEWEST_CALLS;
  private boolean shut;
  private long stepBegan;
  private int through;
  private int refused;
  private long closedUntil;

  Throttle(int slowest, int fastest, LongSupplier nanos) {
    this.slowest = Math.min(slowest, fastest);
    this.fastest = fastest;
    this.nanos = nanos;
    this.perSecond = fastest;
    this.stepBegan = nanos.getAsLong();
    this.closedUntil = stepBegan;
  }

  /** The bank let a call through, whatever it said to it. */
  synchronized void answered() {
    through++;
    refusedShare -= refusedShare * weight;
    step(nanos.getAsLong());
  }

  /** The bank refused a call because there were too many. */
  synchronized void refused(Duration retryAfter) {
    long now = nanos.getAsLong();
    refused++;
    refusedShare += (1 - refusedShare) * weight;
    if (refusedShare > MOST) {
      Duration wait = retryAfter.compareTo(LONGEST) < 0 ? retryAfter : LONGEST;
      shut = true;
      closedUntil = Math.max(closedUntil, now + wait.toNanos());
    }
    step(now);
  }

  synchronized boolean isClosed() {
    return nanos.getAsLong() - closedUntil < 0;
  }

  synchronized int perSecond() {
    return (int) Math.round(perSecond);
  }

  private void step(long now) {
    double seconds = (now - stepBegan) / 1e9;
    if (seconds < STEP.toSeconds()) {
      return;
    }
    int calls = through + refused;
    double share = (double) through / calls;
    double next = Math.min(perSecond, known(calls, seconds)) * share * FASTER;
    perSecond = Math.clamp(next, slowest, fastest);
    weight = 1.0 / Math.max(FEWEST_CALLS, calls);
    shut = false;
    stepBegan = now;
    through = 0;
    refused = 0;
  }

  /** The pace at which it really was called; as good as unknown where it let most calls through. */
  private double known(int calls, double seconds) {
    boolean slower = shut || (double) through / calls * FASTER < 1;
    return slower && calls >= ENOUGH_TO_TELL ? calls / seconds : perSecond;
  }
}
