package org.puente.fspsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.fspsimulator.delivery.Signature;
import org.puente.fspsimulator.testing.BankClient;
import org.puente.fspsimulator.testing.ClientServer;
import org.puente.fspsimulator.testing.Reply;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SimulatorTest
class WithdrawalsIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort int port;
  BankClient bank;

  @BeforeEach
  void connect() {
    bank = new BankClient(port, "a");
    bank.faults(Map.of());
  }

  @AfterEach
  void behave() {
    bank.faults(Map.of());
    bank.ext("POST", "/webhook", Map.of("url", ""));
  }

  @Test
  void theFeedTellsWhatCameOutInOrderAndInTotal() {
    long last = lastSequence();
    UUID reference = UUID.randomUUID();
    String code = bank.code(reference, "100");
    withdraw(code, "30");
    withdraw(code, "70");

    JsonNode items = bank.ext("GET", "/withdrawals?after=" + last, null).body().path("items");

    assertThat(items).hasSize(2);
    assertThat(items.path(0).path("seq").asLong()).isEqualTo(last + 1);
    assertThat(items.path(1).path("seq").asLong()).isEqualTo(last + 2);
    assertThat(items.path(1).path("clientCorrelationId").asString()).isEqualTo(reference + "");
    assertThat(items.path(1).path("kind").asString()).isEqualTo("WITHDRAWAL");
    assertThat(items.path(1).path("amount").asString()).isEqualTo("70.00");
    assertThat(items.path(1).path("withdrawnTotal").asString()).isEqualTo("100.00");
    assertThat(items.path(1).path("reversedTotal").asString()).isEqualTo("0.00");
  }

  @Test
  void aCodeExpiresByTheBanksClockAndTheFeedTellsIt() {
    long last = lastSequence();
    Reply issued = bank.order(UUID.randomUUID(), "100", 60, Map.of());
    try {
      bank.call("PUT", "/control/clock", Map.of("offsetSeconds", 120));
      await().atMost(Duration.ofSeconds(10)).until(() -> lastSequence() > last);
      String code = issued.text("authorisationCode");

      assertThat(withdraw(code, "20").text("outcome")).isEqualTo("EXPIRED");
      JsonNode items = bank.ext("GET", "/withdrawals?after=" + last, null).body().path("items");
      assertThat(items.path(0).path("kind").asString()).isEqualTo("EXPIRY");
      assertThat(items.path(0).path("amount").asString()).isEqualTo("100.00");
    } finally {
      bank.call("PUT", "/control/clock", Map.of("offsetSeconds", 0));
    }
  }

  @Test
  void theWebhookIsSignedAndComesAgainUntilItIsTaken() throws IOException {
    String code = bank.code(UUID.randomUUID(), "100");
    try (ClientServer client = new ClientServer(turn -> turn < 3 ? 503 : 200)) {
      bank.ext("POST", "/webhook", Map.of("url", client.url("/webhooks/BANK_A")));
      withdraw(code, "100");
      long last = lastSequence();

      await().atMost(Duration.ofSeconds(20)).until(() -> sentUpTo() == last);

      ClientServer.Message taken = client.messages().getLast();
      Instant signedAt =
          Instant.ofEpochSecond(Long.parseLong(taken.signature().split("[=,]", -1)[1]));
      assertThat(taken.signature())
          .isEqualTo(Signature.of("simulator-webhook-secret", signedAt, taken.body()));
      assertThat(JSON.readTree(taken.body()).path("bank").asString()).isEqualTo("BANK_A");
      assertThat(client.messages().getFirst().body()).isEqualTo(client.messages().get(1).body());
    }
  }

  @Test
  void duplicateLateAndReorderedNewsStillTellsEverything() throws IOException {
    List<String> codes = new ArrayList<>();
    for (int person = 0; person < 60; person++) {
      codes.add(bank.code(UUID.randomUUID(), "40"));
    }
    bank.faults(
        Map.of(
            "duplicateWebhook",
            0.3,
            "lateWebhook",
            0.3,
            "lateMillis",
            200,
            "reorderedWebhook",
            0.3,
            "seed",
            5));
    try (ClientServer client = new ClientServer(_ -> 200)) {
      long first = lastSequence() + 1;
      bank.ext("POST", "/webhook", Map.of("url", client.url("/webhooks/BANK_A")));
      codes.forEach(code -> withdraw(code, "40"));
      long last = lastSequence();

      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(told(client, first)).hasSizeGreaterThan(60));
      await().atMost(Duration.ofSeconds(20)).until(() -> sentUpTo() == last);

      List<Long> told = told(client, first);
      assertThat(told.stream().distinct().sorted())
          .containsExactlyElementsOf(LongStream.rangeClosed(first, last).boxed().toList());
      assertThat(told).isNotEqualTo(told.stream().sorted().toList());
    }
  }

  @Test
  void threeWrongCodesLockTheMachine() {
    Map<String, String> wrong = Map.of("code", "0000000000", "terminal", "corner");

    assertThat(bank.atm("codes", wrong).body().path("attemptsLeft").asInt()).isEqualTo(2);
    bank.atm("codes", wrong);
    bank.atm("codes", wrong);

    String right = bank.code(UUID.randomUUID(), "100");
    assertThat(bank.atm("codes", Map.of("code", right, "terminal", "corner")).text("outcome"))
        .isEqualTo("TERMINAL_LOCKED");
    assertThat(bank.atm("codes", Map.of("code", right, "terminal", "next door")).text("available"))
        .isEqualTo("100.00");
  }

  @Test
  void aBankThatWantsAPinTextsItApart() {
    BankClient strict = new BankClient(port, "b");
    String code = strict.code(UUID.randomUUID(), "100");
    String pin =
        texts().stream()
            .filter(text -> text.matches(".*clave es \\d{4}\\."))
            .map(text -> text.replaceAll("\\D", ""))
            .findFirst()
            .orElseThrow();

    assertThat(strict.atm("withdrawals", Map.of("code", code, "amount", "20")).text("outcome"))
        .isEqualTo("WRONG_CODE");
    assertThat(
            strict
                .atm("withdrawals", Map.of("code", code, "pin", pin, "amount", "20"))
                .text("outcome"))
        .isEqualTo("PAID");
    assertThat(texts()).anyMatch(text -> text.contains(code) && !text.contains(pin));
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    bank.call("GET", "/handset/messages?phone=%2B593%2099%20123%204567", null)
        .body()
        .forEach(text -> texts.add(text.path("text").asString()));
    return texts;
  }

  private Reply withdraw(String code, String amount) {
    return bank.atm("withdrawals", Map.of("code", code, "amount", amount));
  }

  private long sentUpTo() {
    return bank.ext("GET", "/webhook", null).body().path("sent").asLong();
  }

  private long lastSequence() {
    long last = 0;
    while (true) {
      JsonNode page = bank.ext("GET", "/withdrawals?limit=1000&after=" + last, null).body();
      last = page.path("last").asLong();
      if (!page.path("more").asBoolean()) {
        return last;
      }
    }
  }

  private static List<Long> told(ClientServer client, long from) {
    List<Long> told = new ArrayList<>();
    for (ClientServer.Message message : client.messages()) {
      JSON.readTree(message.body())
          .path("items")
          .forEach(item -> told.add(item.path("seq").asLong()));
    }
    return told.stream().filter(sequence -> sequence >= from).toList();
  }
}
