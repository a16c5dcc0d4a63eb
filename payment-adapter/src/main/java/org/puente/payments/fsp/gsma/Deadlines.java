package org.puente.payments.fsp.gsma;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;
import org.puente.payments.fsp.Fsp;

/**
 * Ends exchanges that last too long as a whole. The client's own timeouts begin anew with every
 * byte, so that a bank that trickles its answer could hold a call, and its place, for hours.
 */
final class Deadlines {

  /** A call that has begun; closing it calls the deadline off. */
  record Running(Future<?> deadline) implements AutoCloseable {
    @Override
    public void close() {
      deadline.cancel(false);
    }
  }

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Duration longest;

  private Deadlines(Duration longest) {
    this.longest = longest;
  }

  /** A place in the pool, a connection and an answer, each in its own time. */
  static Deadlines of(Fsp.Endpoint endpoint) {
    return new Deadlines(endpoint.connectTimeout().multipliedBy(2).plus(endpoint.readTimeout()));
  }

  Running start(Cancellable exchange) {
    return new Running(CLOCK.schedule(exchange::cancel, longest.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static ScheduledThreadPoolExecutor clock() {
    var clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("bank-deadlines").daemon().factory());
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }
}
