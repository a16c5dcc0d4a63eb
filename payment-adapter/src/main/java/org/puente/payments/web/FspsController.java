package org.puente.payments.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.Bank;
import org.puente.payments.fsp.Banks;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.fsp.Purpose;
import org.puente.payments.orders.InFlight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How each FSP is doing, for whoever is on call. */
@RestController
@PreAuthorize(
    "hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR', 'PROGRAMME_OFFICER')")
class FspsController {

  /** In place of a circuit breaker's state. */
  private static final String NO_API = "NONE";

  private static final String CLOSED = "CLOSED";

  private static final String UNDECIDED =
      """
      SELECT fsp, count(*) AS orders
        FROM bank_order
       WHERE state IN ('PENDING', 'UNKNOWN')
       GROUP BY fsp
      """;

  private record Reading(long sequence, @Nullable Instant readAt) {
    static final Reading NONE = new Reading(0, null);
  }

  /** How the FSP is called for one purpose: its breaker, free places, and pace. */
  record PurposeView(Purpose purpose, String circuit, int room, int callsPerSecond) {}

  record FspView(
      String code,
      BigDecimal perCodeLimit,
      BigDecimal noteMultiple,
      String circuit,
      List<PurposeView> purposes,
      @Nullable Instant opensAt,
      int inFlight,
      long undecided,
      long feedPosition,
      @Nullable Instant feedReadAt) {}

  private final Fsps fsps;
  private final Banks banks;
  private final InFlight inFlight;
  private final JdbcClient jdbc;
  private final Clock clock;

  FspsController(Fsps fsps, Banks banks, InFlight inFlight, JdbcClient jdbc, Clock clock) {
    this.fsps = fsps;
    this.banks = banks;
    this.inFlight = inFlight;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Each FSP's limits, breakers (`circuit` is the first that is not CLOSED), when it takes orders
   * again where it takes none now, calls in flight, orders without a final answer, and how far its
   * feed of withdrawals was read.
   */
  @GetMapping("/api/v1/fsps")
  List<FspView> fsps() {
    Map<String, Long> undecided = new TreeMap<>();
    jdbc.sql(UNDECIDED)
        .query(
            row -> {
              undecided.put(row.getString("fsp"), row.getLong("orders"));
            });
    Map<String, Reading> feeds = new TreeMap<>();
    jdbc.sql("SELECT fsp, sequence, read_at FROM feed_cursor")
        .query(
            row -> {
              var readAt = row.getTimestamp("read_at");
              feeds.put(
                  row.getString("fsp"),
                  new Reading(row.getLong("sequence"), readAt == null ? null : readAt.toInstant()));
            });
    return fsps.all().stream()
        .map(fsp -> view(fsp, undecided, feeds.getOrDefault(fsp.code(), Reading.NONE)))
        .toList();
  }

  private FspView view(Fsp fsp, Map<String, Long> undecided, Reading feed) {
    String code = fsp.code();
    List<PurposeView> purposes = banks.find(code).map(FspsController::purposes).orElse(List.of());
    return new FspView(
        code,
        fsp.limits().perCode(),
        fsp.limits().noteMultiple(),
        circuit(purposes),
        purposes,
        opensAt(fsp),
        inFlight.at(code),
        undecided.getOrDefault(code, 0L),
        feed.sequence(),
        feed.readAt());
  }

  private static List<PurposeView> purposes(Bank bank) {
    return Arrays.stream(Purpose.values())
        .map(
            purpose ->
                new PurposeView(
                    purpose,
                    bank.circuit(purpose),
                    bank.room(purpose),
                    bank.callsPerSecond(purpose)))
        .toList();
  }

  private static String circuit(List<PurposeView> purposes) {
    return purposes.isEmpty()
        ? NO_API
        : purposes.stream()
            .map(PurposeView::circuit)
            .filter(circuit -> !circuit.equals(CLOSED))
            .findFirst()
            .orElse(CLOSED);
  }

  private @Nullable Instant opensAt(Fsp fsp) {
    Instant now = clock.instant();
    return fsp.hours().isOpen(now) ? null : fsp.hours().nextOpening(now);
  }
}
