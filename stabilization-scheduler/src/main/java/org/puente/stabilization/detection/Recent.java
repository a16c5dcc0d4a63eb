package org.puente.stabilization.detection;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A reading that is taken again only when it is asked for and some seconds old. */
final class Recent<T> {

  private final Supplier<T> source;
  private final long freshNanos;
  private @Nullable Reading<T> last;

  Recent(Supplier<T> source, long freshSeconds) {
    this.source = source;
    this.freshNanos = TimeUnit.SECONDS.toNanos(freshSeconds);
  }

  synchronized T get() {
    Reading<T> known = last;
    if (known == null || System.nanoTime() - known.nanoTime > freshNanos) {
      known = new Reading<>(source.get(), System.nanoTime());
      last = known;
    }
    return known.value;
  }

  private record Reading<T>(T value, long nanoTime) {}
}
