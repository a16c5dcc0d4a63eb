package org.puente.fspsimulator.faults;

import java.util.UUID;

/** Luck that repeats: the same seed, purpose, reference and turn give the same number. */
public final class Chance {

  private Chance() {}

  /** A number in [0, 1), evenly spread over references. */
  public static double of(long seed, String purpose, UUID reference, long turn) {
    long mixed = mix(seed ^ mix(purpose.hashCode()));
    mixed = mix(mixed ^ reference.getMostSignificantBits());
    mixed = mix(mixed ^ reference.getLeastSignificantBits());
    mixed = mix(mixed ^ turn);
    return (mixed >>> 11) * 0x1.0p-53;
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
