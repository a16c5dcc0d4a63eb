package org.puente.benchmarks.bed;

/** Seconds since it was made. */
public final class Stopwatch {
  private final long began = System.nanoTime();

  public double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  /** The better rate of two passes over so many rows: the first one also warms this JVM. */
  public static double bestRate(long rows, Pass pass) {
    return rows / Math.min(pass.seconds(), pass.seconds());
  }

  /** Something that says how long it took. */
  @FunctionalInterface
  public interface Pass {
    double seconds();
  }
}
