package org.puente.benchmarks.payout;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Stopwatch;

/** The ceiling: bare calls to the bank, with the window that the service keeps in flight. */
final class BareCalls {
  private static final int WINDOW = 256;
  private static final int MOST = 20_000;
  private final Bed bed;
  private final BankCall call;

  BareCalls(Bed bed) {
    this.bed = bed;
    this.call = new BankCall(bed);
  }

  double rate() {
    int calls = Math.min(bed.rows(), MOST);
    return Stopwatch.bestRate(calls, () -> seconds(calls));
  }

  private double seconds(int calls) {
    var free = new Semaphore(WINDOW);
    var failed = new AtomicInteger();
    Stopwatch watch = new Stopwatch();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < calls; i++) {
        free.acquireUninterruptibly();
        threads.execute(() -> place(free, failed));
      }
    }
    if (failed.get() > 0) {
      throw new IllegalStateException(failed + " bare calls failed");
    }
    return watch.seconds();
  }

  private void place(Semaphore free, AtomicInteger failed) {
    try {
      call.place();
    } catch (IllegalStateException e) {
      failed.incrementAndGet();
    } finally {
      free.release();
    }
  }
}
