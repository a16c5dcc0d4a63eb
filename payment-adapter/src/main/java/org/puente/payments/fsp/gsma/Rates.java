package org.puente.payments.fsp.gsma;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;

/** Limits of calls in a second: dealt out ten times a second where there are many of them. */
final class Rates {

  private static final int MANY = 100;
  private static final int DEALS = 10;

  private Rates() {}

  static RateLimiter limiter(String name, int perSecond) {
    return RateLimiter.of(
        name,
        RateLimiterConfig.custom()
            .limitRefreshPeriod(Duration.ofSeconds(1).dividedBy(deals(perSecond)))
            .limitForPeriod(perSecond / deals(perSecond))
            .timeoutDuration(Duration.ZERO)
            .build());
  }

  /** The fewest calls in a second to which a limiter made for so many can be turned down. */
  static int fewest(int perSecond) {
    return deals(perSecond);
  }

  /** Turns a limiter that was made for {@code most} to another pace. */
  static void turn(RateLimiter limiter, int most, int perSecond) {
    int limit = Math.max(1, perSecond / deals(most));
    if (limiter.getRateLimiterConfig().getLimitForPeriod() != limit) {
      limiter.changeLimitForPeriod(limit);
    }
  }

  private static int deals(int perSecond) {
    return perSecond < MANY ? 1 : DEALS;
  }
}
