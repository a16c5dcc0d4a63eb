package org.puente.localstack.demo;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Bounded patience: a condition comes true in time, or the demo ends and says what it last saw. */
public final class Waiting {
  private static final Duration STEP = Duration.ofMillis(200);

  private Waiting() {}

  public static void until(
      String what, Duration atMost, BooleanSupplier condition, Supplier<String> lastSeen) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new DemoFailed(
            "Waited %d s for %s; last seen: %s."
                .formatted(atMost.toSeconds(), what, lastSeen.get()));
      }
      pause(STEP);
    }
  }

  public static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailed("Interrupted.", e);
    }
  }
}
