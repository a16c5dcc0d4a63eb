package org.puente.payments.fsp.gsma;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 19, 99, 100, 1_000, 10_000})
  void no_second_has_more_calls_than_the_bank_allows_and_hardly_fewer(int perSecond) {
    RateLimiterConfig limit = Rates.limiter("BANK_A", perSecond).getRateLimiterConfig();

    double dealt = limit.getLimitForPeriod() * 1e9 / limit.getLimitRefreshPeriod().toNanos();

    assertThat(dealt).isLessThanOrEqualTo(perSecond).isGreaterThan(perSecond * 0.9);
  }
}
