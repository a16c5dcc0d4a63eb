package org.puente.payments.summary;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.orders.InFlight;
import org.puente.payments.orders.OrderState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Orders by state, what is in flight, how far behind each feed is, and open cases. */
@Component
class OperatorMeters implements MeterBinder {

  private static final Logger log = LoggerFactory.getLogger(OperatorMeters.class);

  private record Watched(
      Map<OrderState, Long> orders, Map<String, Double> feedAges, long openCases) {
    static final Watched NOTHING = new Watched(Map.of(), Map.of(), 0);
  }

  private final JdbcClient jdbc;
  private final Fsps fsps;
  private final InFlight inFlight;
  private volatile Watched watched = Watched.NOTHING;

  OperatorMeters(JdbcClient jdbc, Fsps fsps, InFlight inFlight) {
    this.jdbc = jdbc;
    this.fsps = fsps;
    this.inFlight = inFlight;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (OrderState state : OrderState.values()) {
      Gauge.builder("puente.orders", () -> watched.orders().getOrDefault(state, 0L))
          .tag("state", state.name())
          .description("Orders by state")
          .register(registry);
    }
    for (Fsp fsp : fsps.all()) {
      String code = fsp.code();
      Gauge.builder("puente.fsp.in.flight", () -> inFlight.at(code))
          .tag("fsp", code)
          .description("Calls to the FSP under way")
          .register(registry);
      Gauge.builder("puente.fsp.feed.lag", () -> watched.feedAges().getOrDefault(code, 0.0))
          .tag("fsp", code)
          .baseUnit("seconds")
          .description("Since the FSP's feed was last read to its end")
          .register(registry);
    }
    Gauge.builder("puente.cases.open", () -> watched.openCases())
        .description("Contradictions that wait for a person")
        .register(registry);
  }

  @Scheduled(fixedDelayString = "${puente.meters:15s}")
  void watch() {
    try {
      watched = look();
    } catch (RuntimeException e) {
      log.warn("Meters keep their last values: {}", e.getClass().getSimpleName());
    }
  }

  private Watched look() {
    Map<OrderState, Long> orders = new EnumMap<>(OrderState.class);
    jdbc.sql("SELECT state, count(*) AS n FROM bank_order GROUP BY state")
        .query(
            row -> {
              orders.put(OrderState.valueOf(row.getString("state")), row.getLong("n"));
            });
    Map<String, Double> ages = new HashMap<>();
    jdbc.sql("SELECT fsp, extract(epoch FROM clock_timestamp() - read_at) AS age FROM feed_cursor")
        .query(
            row -> {
              ages.put(row.getString("fsp"), row.getDouble("age"));
            });
    long cases =
        jdbc.sql("SELECT count(*) FROM payout_case WHERE closed_at IS NULL")
            .query(Long.class)
            .single();
    return new Watched(orders, ages, cases);
  }
}
