package org.puente.payments.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Everything that could be otherwise, from one seed; in calm weather nothing goes wrong. */
final class Chance {

  private final SplittableRandom random;
  private boolean calm;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  boolean isCalm() {
    return calm;
  }

  void calmDown() {
    calm = true;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** From 0, exclusive of {@code millis}. */
  long upTo(long millis) {
    return millis <= 0 ? 0 : random.nextLong(millis);
  }

  boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Something goes wrong. */
  boolean bad(int permille) {
    return !calm && random.nextInt(1_000) < permille;
  }

  <T> T of(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }

  UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
