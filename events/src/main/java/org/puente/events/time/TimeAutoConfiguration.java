package org.puente.events.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two clocks: the domain's, which profiles may shift, and the wall's, for tokens and signatures.
 */
@AutoConfiguration(after = JdbcTemplateAutoConfiguration.class)
class TimeAutoConfiguration {

  /** As far as messages cut and PostgreSQL rounds: the two keep the same instant. */
  private static final Clock IN_MICROS = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

  @Bean
  Clock wallClock() {
    return IN_MICROS;
  }

  @Bean
  @Primary
  @ConditionalOnProperty(name = "puente.time.travel", havingValue = "true")
  Clock travellingClock(JdbcTemplate jdbc) {
    return new TravellingClock(IN_MICROS, new ClockShift(jdbc));
  }

  @Bean
  @Primary
  @ConditionalOnMissingBean(name = "travellingClock")
  Clock clock() {
    return IN_MICROS;
  }
}
