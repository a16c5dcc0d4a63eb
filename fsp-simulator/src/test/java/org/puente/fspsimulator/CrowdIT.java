package org.puente.fspsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.puente.fspsimulator.testing.BankClient;
import org.puente.fspsimulator.testing.Reply;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SimulatorTest
class CrowdIT {

  private static final int PEOPLE = 2_000;

  @LocalServerPort int port;

  @Test
  void whatTheCrowdTookIsWhatTheBookSays() {
    BankClient bank = new BankClient(port, "a");
    bank.faults(Map.of("partialDispense", 0.2, "reversal", 0.1, "seed", 3));
    crowd(bank, 1);
    BigDecimal before = total(bank, "withdrawn");
    order(bank);

    Reply half = crowd(bank, 0.5);
    Reply again = crowd(bank, 0.5);
    Reply rest = crowd(bank, 1);

    assertThat(half.body().path("withdrawn").asInt()).isBetween(850, 1_150);
    assertThat(again.body().path("withdrawn").asInt())
        .as("only those whose machine ran short come again")
        .isBetween(1, 300);
    BigDecimal taken = amount(half).add(amount(again)).add(amount(rest));
    assertThat(total(bank, "withdrawn").subtract(before)).isEqualByComparingTo(taken);
    assertThat(sum(bank.book(), "withdrawn")).isEqualByComparingTo(total(bank, "withdrawn"));
    assertThat(sum(bank.book(), "reversed")).isEqualByComparingTo(total(bank, "reversed"));
    assertThat(feed(bank)).isEqualByComparingTo(total(bank, "paid"));
    bank.faults(Map.of());
  }

  private static void order(BankClient bank) {
    try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
      for (int person = 0; person < PEOPLE; person++) {
        clients.execute(() -> bank.order(UUID.randomUUID(), "120.00"));
      }
    }
  }

  private static Reply crowd(BankClient bank, double share) {
    return bank.call("POST", "/control/crowd", Map.of("bank", "a", "share", share, "seed", 11));
  }

  private static BigDecimal amount(Reply crowd) {
    return new BigDecimal(crowd.text("amount"));
  }

  private static BigDecimal total(BankClient bank, String what) {
    JsonNode totals = bank.call("GET", "/control/totals", null).body().path("BANK_A");
    return new BigDecimal(totals.path(what).asString());
  }

  private static BigDecimal sum(List<JsonNode> lines, String field) {
    return lines.stream()
        .map(line -> new BigDecimal(line.path(field).asString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal feed(BankClient bank) {
    BigDecimal paid = BigDecimal.ZERO;
    JsonNode page;
    long last = 0;
    do {
      page = bank.ext("GET", "/withdrawals?limit=1000&after=" + last, null).body();
      for (JsonNode item : page.path("items")) {
        BigDecimal amount = new BigDecimal(item.path("amount").asString());
        paid =
            switch (item.path("kind").asString()) {
              case "WITHDRAWAL" -> paid.add(amount);
              case "REVERSAL" -> paid.subtract(amount);
              default -> paid;
            };
      }
      last = page.path("last").asLong();
    } while (page.path("more").asBoolean());
    return paid;
  }
}
