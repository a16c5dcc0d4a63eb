package org.puente.payments.fsp.gsma;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Places, pace and circuit breaker of the calls to one FSP for one purpose. */
final class Gate {

  /** Where a bank that refuses for the number of calls does not say how long. */
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final Bulkhead places;
  private final CircuitBreaker breaker;
  private final Throttle throttle;
  private final RateLimiter pace;
  private final int most;
  private volatile boolean probing;

  Gate(Bulkhead places, CircuitBreaker breaker, int callsPerSecond) {
    this.places = places;
    this.breaker = breaker;
    this.most = callsPerSecond;
    this.throttle = new Throttle(Rates.fewest(most), most, System::nanoTime);
    this.pace = Rates.limiter(breaker.getName(), most);
  }

  /** A bank that was away is asked for its health before anything is risked. */
  void probeWith(BooleanSupplier health) {
    breaker
        .getEventPublisher()
        .onStateTransition(
            event -> {
              if (event.getStateTransition().getToState() == CircuitBreaker.State.HALF_OPEN) {
                probing = true;
                Thread.ofVirtual().name("probe-" + breaker.getName()).start(() -> probe(health));
              }
            });
  }

  private void probe(BooleanSupplier health) {
    try {
      if (!health.getAsBoolean() && breaker.getState() == CircuitBreaker.State.HALF_OPEN) {
        breaker.transitionToOpenState();
      }
    } finally {
      probing = false;
    }
  }

  int room() {
    return switch (breaker.getState()) {
      case OPEN, FORCED_OPEN -> 0;
      case HALF_OPEN -> probing ? 0 : Math.min(tries(), permitted());
      case CLOSED, DISABLED, METRICS_ONLY -> permitted();
    };
  }

  private int permitted() {
    return throttle.isClosed()
        ? 0
        : Math.min(
            places.getMetrics().getAvailableConcurrentCalls(),
            pace.getMetrics().getAvailablePermissions());
  }

  /** How many calls find out whether a bank that was away is back. */
  private int tries() {
    return breaker.getCircuitBreakerConfig().getPermittedNumberOfCallsInHalfOpenState();
  }

  int mostAtOnce() {
    return places.getBulkheadConfig().getMaxConcurrentCalls();
  }

  int callsPerSecond() {
    return throttle.perSecond();
  }

  String state() {
    return breaker.getState().name();
  }

  /** {@code allowed} by the FSP's own limit is asked last before the breaker: it may be used up. */
  Reply call(BooleanSupplier allowed, Supplier<Reply> exchange) {
    if (!places.tryAcquirePermission()) {
      return new Reply.NotSent("bulkhead-full");
    }
    try {
      if (throttle.isClosed() || !pace.acquirePermission() || !allowed.getAsBoolean()) {
        return new Reply.NotSent("rate-limited-here");
      }
      if (probing || !breaker.tryAcquirePermission()) {
        return new Reply.NotSent("breaker-open");
      }
      return observed(exchange);
    } finally {
      places.onComplete();
    }
  }

  private Reply observed(Supplier<Reply> exchange) {
    long start = System.nanoTime();
    Reply reply = exchange.get();
    long took = System.nanoTime() - start;
    switch (reply) {
      case Reply.Answered(int status, _, Duration wait) when status == 429 -> {
        breaker.releasePermission();
        throttle.refused(wait == null ? QUIET : wait);
      }
      case Reply.Answered(int status, _, _) -> {
        count(status >= 500 || status == 401 || status == 403, took);
        throttle.answered();
      }
      case Reply.NotSent(_), Reply.Broken(_) -> count(true, took);
    }
    Rates.turn(pace, most, throttle.perSecond());
    return reply;
  }

  private void count(boolean failed, long tookNanos) {
    if (failed) {
      breaker.onError(tookNanos, TimeUnit.NANOSECONDS, new BankFailed());
    } else {
      breaker.onSuccess(tookNanos, TimeUnit.NANOSECONDS);
    }
  }

  /** Only counted, never thrown. */
  private static final class BankFailed extends Exception {
    private static final long serialVersionUID = 1L;

    BankFailed() {
      super("the bank failed", null, false, false);
    }
  }
}
