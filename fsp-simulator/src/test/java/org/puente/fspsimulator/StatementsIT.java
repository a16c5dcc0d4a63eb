package org.puente.fspsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.fspsimulator.testing.BankClient.ACCOUNT;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.fspsimulator.testing.BankClient;
import org.puente.fspsimulator.testing.Reply;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SimulatorTest
class StatementsIT {

  private static final ZoneId QUITO = ZoneId.of("America/Guayaquil");

  @LocalServerPort int port;
  BankClient bank;
  LocalDate day;

  @BeforeEach
  void aDayOfCash() {
    bank = new BankClient(port, "b");
    bank.faults(Map.of());
    travel(Duration.ZERO);
    day = LocalDate.now(Clock.system(QUITO));
    List<UUID> orders = IntStream.range(0, 5).mapToObj(_ -> UUID.randomUUID()).toList();
    orders.forEach(order -> bank.order(order, "120.00"));
    bank.call("POST", "/control/crowd", Map.of("bank", "b", "share", 1.0, "seed", 1));
    bank.call(
        "POST", "/control/banks/b/reversals", Map.of("clientCorrelationId", orders.getFirst()));
  }

  @AfterEach
  void back() {
    travel(Duration.ZERO);
    bank.faults(Map.of());
  }

  @Test
  void aDaysEntriesAreTheBooksAndItsBalancesFollow() {
    assertThat(head().status()).as("the day is not over").isEqualTo(404);
    travel(Duration.ofDays(1));

    Reply head = head();
    List<JsonNode> entries = entries(2);

    assertThat(head.status()).isEqualTo(200);
    assertThat(entries).hasSize(Integer.parseInt(head.text("entries")));
    assertThat(entries)
        .extracting(entry -> entry.path("transactionReference").asString())
        .doesNotHaveDuplicates();
    assertThat(sum(entries, "withdrawal").add(sum(entries, "fee")))
        .isEqualByComparingTo(head.text("debits"));
    assertThat(sum(entries, "reversal").add(sum(entries, "fee-refund")))
        .isEqualByComparingTo(head.text("credits"));
    assertThat(sum(entries, "fee")).isPositive();
    assertThat(new BigDecimal(head.text("opening")))
        .isEqualByComparingTo(
            new BigDecimal(head.text("closing"))
                .add(new BigDecimal(head.text("debits")))
                .subtract(new BigDecimal(head.text("credits"))));
    day = day.plusDays(1);
    travel(Duration.ofDays(2));
    assertThat(head().text("opening")).isEqualTo(head.text("closing"));
  }

  @Test
  void whatGoesWrongGoesWrongAsAskedForAndDiffersFromTimeToTime() {
    travel(Duration.ofDays(1));
    String debits = head().text("debits");
    int whole = entries(1_000).size();

    bank.faults(Map.of("statementWrongTotal", 1.0));
    assertThat(new BigDecimal(head().text("debits")).subtract(new BigDecimal(debits)))
        .isEqualByComparingTo("0.01");
    bank.faults(Map.of("statementTruncated", 1.0));
    assertThat(entries(1_000)).hasSize(whole - 1);
    bank.faults(Map.of("statementDuplicated", 1.0));
    assertThat(entries(1_000)).hasSize(whole + 1);
    bank.faults(Map.of("statementStrangeOrder", 1.0));
    assertThat(entries(1_000)).hasSize(whole + 1);
    assertThat(new BigDecimal(head().text("debits")).subtract(new BigDecimal(debits)))
        .isEqualByComparingTo("10");
    bank.faults(Map.of("statementLate", 1.0, "statementLateMillis", 3_600_000));
    assertThat(head().status()).isEqualTo(404);
    travel(Duration.ofDays(1).plusHours(2));
    assertThat(head().status()).isEqualTo(200);
  }

  private Reply head() {
    return bank.ext("GET", "/statements/" + day, null);
  }

  private List<JsonNode> entries(int limit) {
    List<JsonNode> entries = new ArrayList<>();
    Instant from = day.atStartOfDay(QUITO).toInstant();
    int before;
    do {
      before = entries.size();
      bank.gsma(
              "GET",
              ACCOUNT
                  + "/statemententries?fromDateTime=%s&offset=%d&limit=%d"
                      .formatted(from, before, limit),
              null,
              Map.of())
          .body()
          .forEach(entries::add);
    } while (entries.size() - before >= limit);
    return entries;
  }

  private static BigDecimal sum(List<JsonNode> entries, String kind) {
    return entries.stream()
        .filter(entry -> entry.path("displayType").asString().equals(kind))
        .map(entry -> new BigDecimal(entry.path("amount").asString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void travel(Duration offset) {
    bank.call("PUT", "/control/clock", Map.of("offsetSeconds", offset.toSeconds()));
  }
}
