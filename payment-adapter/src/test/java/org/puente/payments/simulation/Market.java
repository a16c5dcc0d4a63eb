package org.puente.payments.simulation;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.fsp.Hours;
import org.puente.payments.fsp.InquirySchedule;
import org.puente.payments.fsp.Issuing;

/** The FSPs there are: two with codes on order, one with an inventory, one that is paid by file. */
final class Market {

  static final Duration GATHERING = Duration.ofMinutes(5);
  static final Fsps ALL =
      new Fsps(
          List.of(
              fsp("A", 300, new Issuing.OnOrder()),
              fsp("B", 200, new Issuing.OnOrder()),
              fsp("F", 200, new Issuing.FromInventory(amounts(100, 50, 10), 0)),
              fsp("L", 250, new Issuing.ByFile(GATHERING, 100, Duration.ofHours(6)))));

  private Market() {}

  private static List<BigDecimal> amounts(long... amounts) {
    return LongStream.of(amounts).mapToObj(BigDecimal::valueOf).toList();
  }

  private static Fsp fsp(String code, int limit, Issuing issuing) {
    return new Fsp(
        code,
        issuing,
        new Fsp.Limits(BigDecimal.valueOf(limit), BigDecimal.TEN, "USD"),
        new Fsp.Endpoint(
            URI.create("http://bank"), "us", "key", Duration.ofSeconds(2), Duration.ofSeconds(10)),
        new Fsp.Pace(
            8,
            100,
            new InquirySchedule(
                List.of(
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofHours(1))),
            Duration.ofMinutes(2),
            Duration.ofDays(issuing instanceof Issuing.FromInventory ? 20 : 2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5)),
        Hours.always(ZoneOffset.UTC),
        code.equals("B") || code.equals("F") ? Fsp.Rest.RECODED : Fsp.Rest.RETURNED);
  }
}
