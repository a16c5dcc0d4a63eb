package org.puente.payments.fsp.gsma;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Purpose;

/**
 * Stands around every call to one FSP: a gate for each purpose, and the limit that the FSP sets for
 * all of them. Nothing is retried here: a call that was not let through was not made, and its order
 * goes back to where it was.
 */
final class Guard {

  /** Inquiries and cancellations together. */
  private static final int ASKING = 128;

  private static final int NEWS = 8;
  private static final int STATEMENTS = 2;
  private static final float MOST_PERCENT = 50;

  private final Fsp fsp;
  private final BulkheadRegistry bulkheads;
  private final CircuitBreakerRegistry breakers;
  private final RateLimiter limit;
  private final int keptForQuestions;
  private final Map<Purpose, Gate> gates = new EnumMap<>(Purpose.class);

  Guard(Fsp fsp) {
    this.fsp = fsp;
    this.limit = Rates.limiter(fsp.code(), fsp.pace().callsPerSecond());
    int dealt = limit.getRateLimiterConfig().getLimitForPeriod();
    this.keptForQuestions = dealt == 1 ? 0 : Math.max(1, dealt / 10);
    this.bulkheads = BulkheadRegistry.ofDefaults();
    this.breakers = CircuitBreakerRegistry.ofDefaults();
    for (Purpose purpose : Purpose.values()) {
      gates.put(purpose, gate(purpose));
    }
  }

  private Gate gate(Purpose purpose) {
    Map<String, String> tags = Map.of("purpose", word(purpose));
    String name = purpose == Purpose.ISSUING ? fsp.code() : fsp.code() + " " + word(purpose);
    return new Gate(
        bulkheads.bulkhead(name, places(purpose), tags),
        breakers.circuitBreaker(name, breaker(purpose), tags),
        fsp.pace().callsPerSecond());
  }

  private BulkheadConfig places(Purpose purpose) {
    int places =
        switch (purpose) {
          case ISSUING -> fsp.pace().window();
          case INQUIRING -> ASKING;
          case NEWS -> NEWS;
          case STATEMENTS -> STATEMENTS;
        };
    return BulkheadConfig.custom()
        .maxConcurrentCalls(places)
        .maxWaitDuration(Duration.ZERO)
        .build();
  }

  /** A feed that is read every few seconds has few calls to tell by, a day's statement too. */
  private CircuitBreakerConfig breaker(Purpose purpose) {
    Fsp.Pace pace = fsp.pace();
    boolean few = purpose == Purpose.NEWS || purpose == Purpose.STATEMENTS;
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(few ? 10 : 100)
        .minimumNumberOfCalls(few ? 5 : 20)
        .failureRateThreshold(MOST_PERCENT)
        .slowCallDurationThreshold(pace.slowCall())
        .slowCallRateThreshold(MOST_PERCENT)
        .waitDurationInOpenState(pace.breakerOpen())
        .automaticTransitionFromOpenToHalfOpenEnabled(true)
        .permittedNumberOfCallsInHalfOpenState(few ? 1 : 10)
        .maxWaitDurationInHalfOpenState(pace.breakerOpen().multipliedBy(2))
        .build();
  }

  void measure(MeterRegistry registry) {
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(registry);
    TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(registry);
    for (Purpose purpose : Purpose.values()) {
      Gauge.builder("puente.fsp.room", () -> room(purpose))
          .tags("fsp", fsp.code(), "purpose", word(purpose))
          .description("Calls that would be let through now")
          .register(registry);
      Gauge.builder("puente.fsp.pace", () -> callsPerSecond(purpose))
          .tags("fsp", fsp.code(), "purpose", word(purpose))
          .description("The most calls in a second that are made now")
          .register(registry);
    }
  }

  /** Before orders are risked on a bank that was away, its health is asked for. */
  void probeWith(BooleanSupplier health) {
    of(Purpose.ISSUING).probeWith(health);
  }

  int room(Purpose purpose) {
    int left = limit.getMetrics().getAvailablePermissions() - kept(purpose);
    return Math.max(0, Math.min(left, of(purpose).room()));
  }

  int callsPerSecond(Purpose purpose) {
    return of(purpose).callsPerSecond();
  }

  String state(Purpose purpose) {
    return of(purpose).state();
  }

  /** How many exchanges may be under way together. */
  int mostAtOnce() {
    return gates.values().stream().mapToInt(Gate::mostAtOnce).sum();
  }

  Reply call(Purpose purpose, Supplier<Reply> exchange) {
    return of(purpose).call(() -> isAllowed(purpose), exchange);
  }

  private boolean isAllowed(Purpose purpose) {
    return limit.getMetrics().getAvailablePermissions() > kept(purpose)
        && limit.acquirePermission();
  }

  /** New orders leave some of the FSP's limit for questions about those under way. */
  private int kept(Purpose purpose) {
    return purpose == Purpose.ISSUING ? keptForQuestions : 0;
  }

  private Gate of(Purpose purpose) {
    Gate gate = gates.get(purpose);
    if (gate == null) {
      throw new IllegalStateException("No gate for " + purpose);
    }
    return gate;
  }

  private static String word(Purpose purpose) {
    return purpose.name().toLowerCase(Locale.ROOT);
  }
}
