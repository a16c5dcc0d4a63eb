package org.puente.payments.fsp.gsma;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.InquirySchedule;

/** FSPs to try things on. */
final class TestBanks {

  static final Fsp.Limits LIMITS = new Fsp.Limits(new BigDecimal("300"), BigDecimal.TEN, "USD");

  private TestBanks() {}

  static Fsp at(String base, Fsp.Pace pace) {
    return new Fsp(
        "BANK_A",
        LIMITS,
        new Fsp.Endpoint(
            URI.create(base),
            "accountid@puente",
            "key",
            Duration.ofSeconds(1),
            Duration.ofMillis(500)),
        pace);
  }

  static Fsp at(String base) {
    return at(base, pace(1_000, Duration.ofSeconds(5)));
  }

  static Fsp calledAtMost(int perSecond) {
    return at("http://bank", pace(perSecond, Duration.ofSeconds(5)));
  }

  static Fsp.Pace pace(int perSecond, Duration slowCall) {
    return new Fsp.Pace(
        8,
        perSecond,
        new InquirySchedule(List.of(Duration.ofSeconds(10))),
        Duration.ofMinutes(2),
        Duration.ofDays(30),
        Duration.ofSeconds(2),
        Duration.ofMinutes(1),
        slowCall);
  }
}
