package org.puente.distribution.reports;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Operation;

/**
 * The last count of each scope, counted again once it is old: the longer counting takes, the older
 * a count may get, so that whoever watches never costs more than a twentieth of a processor.
 */
public final class RecentByScope<T> {

  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final int SHARE = 20;
  private static final int MOST_SCOPES = 200;

  private final Supplier<T> counting;
  private final Map<Set<Grant>, Kept<T>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<Grant>, Kept<T>> eldest) {
          return size() > MOST_SCOPES;
        }
      };

  /** Of whatever is counted within the scope of the current caller. */
  public RecentByScope(Supplier<T> counting) {
    this.counting = counting;
  }

  /** Of the caller's scope. Those who ask while it is counted wait for it and get the same. */
  public T now() {
    Kept<T> mine;
    synchronized (kept) {
      mine = kept.computeIfAbsent(Caller.current().grantsOf(Operation.roles()), _ -> new Kept<>());
    }
    return mine.fresh(counting);
  }

  private static final class Kept<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable T last;
    private long goodUntil;

    T fresh(Supplier<T> counting) {
      lock.lock();
      try {
        T known = last;
        if (known != null && System.nanoTime() - goodUntil < 0) {
          return known;
        }
        long began = System.nanoTime();
        T counted = counting.get();
        long ended = System.nanoTime();
        last = counted;
        goodUntil = ended + Math.max(FRESH.toNanos(), SHARE * (ended - began));
        return counted;
      } finally {
        lock.unlock();
      }
    }
  }
}
