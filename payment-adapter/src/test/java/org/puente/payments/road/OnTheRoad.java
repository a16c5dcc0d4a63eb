package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.puente.events.contract.TransferApproved;
import org.puente.events.outbox.DirectPublisher;
import org.puente.events.testing.PuenteInfrastructure;
import org.puente.payments.PaymentAdapter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The real service on PostgreSQL and Kafka, before the simulated banks; one context for all. */
@SpringBootTest(
    classes = PaymentAdapter.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@PuenteInfrastructure("payments")
abstract class OnTheRoad {

  static final Duration PATIENCE = Duration.ofSeconds(120);
  static final int PORT = BankProcess.freePort();

  @Autowired JdbcTemplate jdbc;
  @Autowired DirectPublisher publisher;
  Distribution distribution;
  BankProcess banks;

  @DynamicPropertySource
  static void quick(DynamicPropertyRegistry registry) {
    settings().forEach((name, value) -> registry.add(name, () -> value));
    registry.add("server.port", () -> PORT);
    registry.add("management.server.port", () -> 0);
    registry.add("puente.public-url", () -> "http://localhost:" + PORT);
  }

  /** A bank that is asked soon and given up on early. */
  static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("puente.fsp-base-url", BankProcess.running().base().toString());
    settings.put("PUENTE_FSP_BANK_B_TOKEN_URL", "/banks/b/oauth2/token");
    settings.put("PUENTE_FSP_BANK_B_REST", "RECODED");
    settings.put("puente.webhook-secret", "simulator-webhook-secret");
    settings.put("puente.confirming.fresh", "15m");
    settings.put("puente.pace.inquiries", "300ms,500ms");
    settings.put("puente.pace.settle-window", "2s");
    settings.put("puente.pace.read-timeout", "1s");
    settings.put("puente.pace.connect-timeout", "500ms");
    settings.put("puente.pace.breaker-open", "500ms");
    settings.put("puente.pace.feed-interval", "300ms");
    settings.put("puente.pace.pulse-lease", "3s");
    settings.put("puente.meters", "500ms");
    settings.put("puente.totals.every", "300ms");
    settings.put("puente.resealing.every", "1h");
    settings.put("PUENTE_STATEMENTS_LAG", "0s");
    settings.put("PUENTE_STATEMENTS_POLL", "300ms");
    settings.put("PUENTE_STATEMENTS_RETRY", "1s");
    settings.put("PUENTE_STATEMENTS_PAGE", "5");
    settings.put("puente.troubles.every", "300ms");
    settings.put("puente.troubles.down-after", "2s");
    settings.put("puente.troubles.over-after", "3s");
    settings.putAll(SftpClient.settings(BankProcess.running()));
    settings.put("puente.messages.gateway", "smpp");
    settings.put("puente.messages.told-by-us", "BANK_T");
    settings.put("puente.messages.waking.from", "00:00");
    settings.put("puente.messages.waking.to", "00:00");
    settings.put("puente.messages.pin-gap", "1s");
    settings.put("puente.messages.retry", "300ms");
    settings.put("puente.messages.status-page.from-one", "300");
    settings.put("puente.messages.http.channel", "rapid");
    settings.put("puente.messages.http.secret", "sms-secret");
    settings.put("puente.messages.smpp.port", Integer.toString(BankProcess.running().smscPort()));
    settings.put("puente.messages.smpp.per-second", "200");
    settings.put("puente.messages.smpp.timeout", "3s");
    settings.put("puente.messages.smpp.reconnect", "200ms");
    settings.put("puente.messages.smpp.reconnect-at-most", "1s");
    return settings;
  }

  @BeforeEach
  void aNewDay() {
    banks = BankProcess.running();
    banks.behave();
    distribution = new Distribution(publisher);
  }

  static List<UUID> ids(Collection<TransferApproved> transfers) {
    return transfers.stream().map(TransferApproved::transferId).toList();
  }

  void awaitState(Collection<TransferApproved> transfers, String... states) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(states(transfers))
                    .hasSize(transfers.size())
                    .allSatisfy((_, state) -> assertThat(state).isIn((Object[]) states)));
  }

  Map<UUID, String> states(Collection<TransferApproved> transfers) {
    Map<UUID, String> states = new HashMap<>();
    jdbc.query(
        "SELECT id, state FROM transfer WHERE id = ANY (?::uuid[])",
        row -> {
          states.put(row.getObject(1, UUID.class), row.getString(2));
        },
        new SqlArrayValue("uuid", ids(transfers).toArray()));
    return states;
  }

  List<String> told(TransferApproved transfer) {
    return jdbc.queryForList(
        "SELECT type FROM event_history WHERE aggregate_id = ? ORDER BY sequence",
        String.class,
        transfer.transferId());
  }

  void awaitLastTold(TransferApproved transfer, String type) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(told(transfer)).isNotEmpty().last().isEqualTo(type));
  }

  /** Every row that money depends on, for "nothing changed". */
  List<String> everything() {
    return jdbc.queryForList(
        """
        SELECT 'transfers ' || count(*) || ' ' || count(DISTINCT state) FROM transfer
        UNION ALL SELECT state || ' ' || count(*) || ' ' || sum(attempt) FROM bank_order GROUP BY state
        UNION ALL SELECT type || ' ' || count(*) FROM event_history WHERE topic NOT LIKE 'fsp.%' GROUP BY type
        UNION ALL SELECT 'reports ' || count(*) FROM bank_report
        UNION ALL SELECT 'cases ' || count(*) FROM payout_case
        UNION ALL SELECT 'quarantine ' || count(*) FROM quarantine
        ORDER BY 1
        """,
        String.class);
  }

  /** Ours beside the bank's own book: the same orders, the same cash, nobody paid too much. */
  void assertTheBooksAgree(Collection<TransferApproved> transfers) {
    Map<UUID, BankProcess.BookLine> book =
        banks.book().stream()
            .collect(Collectors.toMap(BankProcess.BookLine::clientCorrelationId, line -> line));
    Map<UUID, BigDecimal> paid = new HashMap<>();
    Set<UUID> wanted = Set.copyOf(ids(transfers));
    jdbc.query(
        "SELECT client_reference, transfer_id, state, amount, withdrawn, reversed FROM bank_order",
        row -> {
          UUID transfer = row.getObject("transfer_id", UUID.class);
          BankProcess.BookLine line = book.get(row.getObject("client_reference", UUID.class));
          if (wanted.contains(transfer) && line != null) {
            assertThat(row.getBigDecimal("withdrawn")).isEqualByComparingTo(line.withdrawn());
            assertThat(row.getBigDecimal("reversed")).isEqualByComparingTo(line.reversed());
            assertThat(row.getBigDecimal("amount")).isEqualByComparingTo(line.amount());
            paid.merge(transfer, line.withdrawn().subtract(line.reversed()), BigDecimal::add);
          } else if (wanted.contains(transfer)) {
            assertThat(row.getString("state")).isIn("CANCELLED", "REJECTED", "NEW");
          }
        });
    for (TransferApproved transfer : transfers) {
      assertThat(paid.getOrDefault(transfer.transferId(), BigDecimal.ZERO))
          .isLessThanOrEqualTo(transfer.amount().amount());
    }
  }
}
