package org.puente.payments.fsp.gsma;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.InquirySchedule;

class GuardTest {

  private static final Reply BROKEN = new Reply.Broken("read-timeout");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Guard guard = new Guard(fsp());

  @Test
  void tellsOfItsCallsAndItsCircuitByTheNameOfTheFsp() {
    guard.measure(meters);

    guard.call(() -> BROKEN);

    var failed =
        meters.get("resilience4j.circuitbreaker.calls").tags("name", "BANK_A", "kind", "failed");
    assertThat(failed.timer().count()).isEqualTo(1);
    assertThat(
            meters
                .get("resilience4j.circuitbreaker.state")
                .tags("name", "BANK_A", "state", "closed")
                .gauge()
                .value())
        .isEqualTo(1);
    assertThat(
            meters
                .get("resilience4j.bulkhead.max.allowed.concurrent.calls")
                .tags("name", "BANK_A")
                .gauge()
                .value())
        .isPositive();
  }

  @Test
  void letsNothingThroughOnceHalfOfTheCallsFailed() {
    for (int i = 0; i < 20; i++) {
      guard.call(() -> BROKEN);
    }

    assertThat(guard.state()).isEqualTo("OPEN");
    assertThat(guard.room()).isZero();
    assertThat(guard.call(() -> BROKEN)).isEqualTo(new Reply.NotSent("breaker-open"));
  }

  private static Fsp fsp() {
    return new Fsp(
        "BANK_A",
        new Fsp.Limits(new BigDecimal("300"), BigDecimal.TEN, "USD"),
        new Fsp.Endpoint(
            URI.create("http://bank"),
            "account",
            "key",
            Duration.ofSeconds(1),
            Duration.ofSeconds(2)),
        new Fsp.Pace(
            8,
            1_000,
            new InquirySchedule(List.of(Duration.ofSeconds(10))),
            Duration.ofMinutes(2),
            Duration.ofDays(30),
            Duration.ofSeconds(2),
            Duration.ofMinutes(1)));
  }
}
