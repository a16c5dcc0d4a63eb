package org.puente.benchmarks.payout;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.localstack.demo.Waiting;

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
    return Stopwatch.bestRate(calls, () -> seconds(calls, () -> {}));
  }

  /** Whoever is let through does that first, in its place. */
  double seconds(int calls, Runnable before) {
    var free = new Semaphore(WINDOW);
    var failed = new ConcurrentLinkedQueue<IllegalStateException>();
    Stopwatch watch = new Stopwatch();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < calls; i++) {
        free.acquireUninterruptibly();
        threads.execute(
            () -> {
              before.run();
              placed(free, failed);
            });
      }
    }
    if (!failed.isEmpty()) {
      throw new IllegalStateException(failed.size() + " bare calls failed", failed.peek());
    }
    return watch.seconds();
  }

  /** Whoever is to come later leaves its place to others meanwhile. */
  private void placed(Semaphore free, Queue<IllegalStateException> failed) {
    for (Duration wait = place(free, failed); !wait.isZero(); wait = place(free, failed)) {
      Waiting.pause(wait);
      free.acquireUninterruptibly();
    }
  }

  private Duration place(Semaphore free, Queue<IllegalStateException> failed) {
    try {
      return call.place();
    } catch (IllegalStateException e) {
      failed.add(e);
      return Duration.ZERO;
    } finally {
      free.release();
    }
  }
}
