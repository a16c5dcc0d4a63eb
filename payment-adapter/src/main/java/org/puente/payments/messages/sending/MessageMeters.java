package org.puente.payments.messages.sending;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.puente.payments.messages.Messages.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Messages that wait, what became of attempts, and how long phones take to confirm. */
class MessageMeters {

  private static final Logger log = LoggerFactory.getLogger(MessageMeters.class);

  /** message_to_send serves it. */
  private static final String WAITING =
      "SELECT count(*) FROM message WHERE state = 'QUEUED' AND next_attempt_at <= app_now()";

  private final MeterRegistry registry;
  private final JdbcClient jdbc;
  private final Timer lag;
  private final AtomicLong waiting = new AtomicLong();

  MessageMeters(MeterRegistry registry, JdbcClient jdbc) {
    this.registry = registry;
    this.jdbc = jdbc;
    this.lag =
        Timer.builder("puente.messages.receipt.lag")
            .description("From sending a text to its last receipt")
            .register(registry);
    Gauge.builder("puente.messages.waiting", waiting::get)
        .description("Messages that are due and not sent yet")
        .register(registry);
  }

  /** Whether any was sent. */
  boolean count(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      registry
          .counter(
              "puente.messages.attempts",
              "outcome",
              outcome.state().name().toLowerCase(Locale.ROOT))
          .increment();
    }
    return !outcomes.isEmpty();
  }

  void lagged(List<Duration> lags) {
    lags.forEach(lag::record);
  }

  @Scheduled(fixedDelayString = "${puente.meters:15s}")
  void watch() {
    try {
      waiting.set(jdbc.sql(WAITING).query(Long.class).single());
    } catch (RuntimeException e) {
      log.warn("Message meters keep their last values: {}", e.getClass().getSimpleName());
    }
  }
}
