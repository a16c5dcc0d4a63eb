package org.puente.payments.fsp.gsma;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.puente.payments.fsp.Fsp;

/**
 * Bulkhead, rate limiter and circuit breaker of one FSP, around every call. Nothing is retried
 * here: a call that was not let through was not made, and its order goes back to where it was.
 */
final class Guard {

  private static final int BESIDES_SENDING = 128;
  private static final int HALF_OPEN_CALLS = 10;
  private static final Duration RATE_PERIOD = Duration.ofMillis(100);

  private final BulkheadRegistry bulkheads;
  private final CircuitBreakerRegistry breakers;
  private final Bulkhead bulkhead;
  private final RateLimiter limiter;
  private final CircuitBreaker breaker;

  Guard(Fsp fsp) {
    Fsp.Pace pace = fsp.pace();
    this.bulkheads =
        BulkheadRegistry.of(
            BulkheadConfig.custom()
                .maxConcurrentCalls(pace.window() + BESIDES_SENDING)
                .maxWaitDuration(Duration.ZERO)
                .build());
    this.bulkhead = bulkheads.bulkhead(fsp.code());
    this.limiter =
        RateLimiter.of(
            fsp.code(),
            RateLimiterConfig.custom()
                .limitRefreshPeriod(RATE_PERIOD)
                .limitForPeriod(Math.max(1, pace.callsPerSecond() / 10))
                .timeoutDuration(Duration.ZERO)
                .build());
    this.breakers =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowSize(100)
                .minimumNumberOfCalls(20)
                .failureRateThreshold(50)
                .waitDurationInOpenState(pace.breakerOpen())
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(HALF_OPEN_CALLS)
                .maxWaitDurationInHalfOpenState(pace.breakerOpen().multipliedBy(2))
                .build());
    this.breaker = breakers.circuitBreaker(fsp.code());
  }

  void measure(MeterRegistry registry) {
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(registry);
    TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(registry);
  }

  int room() {
    return switch (breaker.getState()) {
      case OPEN, FORCED_OPEN -> 0;
      case HALF_OPEN -> HALF_OPEN_CALLS;
      case CLOSED, DISABLED, METRICS_ONLY ->
          Math.min(
              bulkhead.getMetrics().getAvailableConcurrentCalls(),
              limiter.getMetrics().getAvailablePermissions());
    };
  }

  /** How many exchanges may be under way together. */
  int mostAtOnce() {
    return bulkhead.getBulkheadConfig().getMaxConcurrentCalls();
  }

  String state() {
    State state = breaker.getState();
    return state.name();
  }

  Reply call(Supplier<Reply> exchange) {
    if (!bulkhead.tryAcquirePermission()) {
      return new Reply.NotSent("bulkhead-full");
    }
    try {
      if (!limiter.acquirePermission()) {
        return new Reply.NotSent("rate-limited-here");
      }
      if (!breaker.tryAcquirePermission()) {
        return new Reply.NotSent("breaker-open");
      }
      return observed(exchange);
    } finally {
      bulkhead.onComplete();
    }
  }

  private Reply observed(Supplier<Reply> exchange) {
    long start = System.nanoTime();
    Reply reply = exchange.get();
    long took = System.nanoTime() - start;
    switch (reply) {
      case Reply.Answered(int status, _, _) when status == 429 -> breaker.releasePermission();
      case Reply.Answered(int status, _, _) when status < 500 && status != 401 && status != 403 ->
          breaker.onSuccess(took, TimeUnit.NANOSECONDS);
      case Reply.Answered(_, _, _), Reply.NotSent(_), Reply.Broken(_) ->
          breaker.onError(took, TimeUnit.NANOSECONDS, new BankFailed());
    }
    return reply;
  }

  /** Only counted, never thrown. */
  private static final class BankFailed extends Exception {
    private static final long serialVersionUID = 1L;

    BankFailed() {
      super("the bank failed", null, false, false);
    }
  }
}
