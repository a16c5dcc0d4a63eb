package org.puente.payments.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.puente.payments.orders.InFlight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of what each FSP has to do is not done yet. */
@Component
class FspFigures {

  /** Each half by its own partial index: order_to_send, order_to_ask. */
  private static final String OPEN =
      """
      SELECT fsp, count(*) AS waiting, 0 AS undecided
        FROM bank_order
       WHERE state = 'NEW'
       GROUP BY fsp
       UNION ALL
      SELECT fsp, 0, count(*)
        FROM bank_order
       WHERE state IN ('PENDING', 'UNKNOWN')
       GROUP BY fsp
      """;

  /**
   * One FSP's.
   *
   * @param waiting orders that were not sent, or have no code yet
   * @param undecided orders without a final answer
   */
  record Figures(
      long waiting,
      long undecided,
      int inFlight,
      long feedPosition,
      @Nullable Instant feedReadAt) {}

  private record Open(long waiting, long undecided) {
    static final Open NONE = new Open(0, 0);

    Open and(Open other) {
      return new Open(waiting + other.waiting, undecided + other.undecided);
    }
  }

  private record Reading(long sequence, @Nullable Instant readAt) {
    static final Reading NONE = new Reading(0, null);
  }

  private final JdbcClient jdbc;
  private final InFlight inFlight;

  FspFigures(JdbcClient jdbc, InFlight inFlight) {
    this.jdbc = jdbc;
    this.inFlight = inFlight;
  }

  /** Of every FSP, as of now. */
  Function<String, Figures> now() {
    Map<String, Open> open = open();
    Map<String, Reading> feeds = feeds();
    return fsp -> {
      Open orders = open.getOrDefault(fsp, Open.NONE);
      Reading feed = feeds.getOrDefault(fsp, Reading.NONE);
      return new Figures(
          orders.waiting(), orders.undecided(), inFlight.at(fsp), feed.sequence(), feed.readAt());
    };
  }

  private Map<String, Open> open() {
    Map<String, Open> open = new HashMap<>();
    jdbc.sql(OPEN)
        .query(
            row -> {
              open.merge(
                  row.getString("fsp"),
                  new Open(row.getLong("waiting"), row.getLong("undecided")),
                  Open::and);
            });
    return open;
  }

  private Map<String, Reading> feeds() {
    Map<String, Reading> feeds = new HashMap<>();
    jdbc.sql("SELECT fsp, sequence, read_at FROM feed_cursor")
        .query(
            row -> {
              var readAt = row.getTimestamp("read_at");
              feeds.put(
                  row.getString("fsp"),
                  new Reading(row.getLong("sequence"), readAt == null ? null : readAt.toInstant()));
            });
    return feeds;
  }
}
