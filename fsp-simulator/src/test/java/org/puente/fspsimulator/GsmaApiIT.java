package org.puente.fspsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.fspsimulator.testing.BankClient.CODES;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.fspsimulator.testing.BankClient;
import org.puente.fspsimulator.testing.ClientServer;
import org.puente.fspsimulator.testing.Reply;
import org.springframework.boot.test.web.server.LocalServerPort;

@SimulatorTest
class GsmaApiIT {

  @LocalServerPort int port;
  BankClient bank;

  @BeforeEach
  void connect() {
    bank = new BankClient(port, "a");
    bank.faults(Map.of());
  }

  @Test
  void anOrderIsAnsweredWithItsCodeAndFoundAgainByItsReference() {
    UUID reference = UUID.randomUUID();

    Reply issued = bank.order(reference, "120.00");

    assertThat(issued.status()).isEqualTo(201);
    assertThat(issued.text("authorisationCode")).matches("[1-9][0-9]{9}");
    assertThat(issued.text("codeState")).isEqualTo("active");
    assertThat(issued.text("amount")).isEqualTo("120.00");
    String link = bank.response(reference).text("link");
    assertThat(link).isEqualTo(CODES + "/" + issued.text("authorisationCode"));
    assertThat(bank.gsma("GET", link, null, Map.of()).body()).isEqualTo(issued.body());
  }

  @Test
  void theSameOrderAgainGetsTheSameAnswerAndAnotherOneUnderItsReferenceIsRefused() {
    UUID reference = UUID.randomUUID();
    Reply first = bank.order(reference, "120.00");

    assertThat(bank.order(reference, "120.00").body()).isEqualTo(first.body());

    Reply other = bank.order(reference, "130.00");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text("errorCategory")).isEqualTo("businessRule");
    assertThat(other.text("errorCode")).isEqualTo("duplicateRequest");
    assertThat(bank.book())
        .filteredOn(line -> line.path("clientCorrelationId").asString().equals(reference + ""))
        .hasSize(1);
  }

  @Test
  void theSameOrderAfterTheWindowIsADuplicate() {
    UUID reference = UUID.randomUUID();
    bank.order(reference, "120.00", 1_000_000, Map.of());
    try {
      bank.call("PUT", "/control/clock", Map.of("offsetSeconds", 25 * 3_600));

      Reply late = bank.order(reference, "120.00", 1_000_000, Map.of());

      assertThat(late.text("errorCode")).isEqualTo("duplicateRequest");
      assertThat(late.body().path("errorParameters").path(0).path("value").asString())
          .isEqualTo("true");
    } finally {
      bank.call("PUT", "/control/clock", Map.of("offsetSeconds", 0));
    }
  }

  @Test
  void whatTheBankCannotPayIsRefusedWithAReason() {
    assertThat(refusal("310")).isEqualTo("businessRule/greaterThanTransactionMaxValue");
    assertThat(refusal("115")).isEqualTo("businessRule/genericError");
    assertThat(refusal("0")).isEqualTo("businessRule/lessThanTransactionMinValue");
    assertThat(refusal("ten")).isEqualTo("validation/formatError");
    Reply noReference = bank.gsma("POST", CODES, BankClient.body("100", 60), Map.of());
    assertThat(noReference.text("errorCode")).isEqualTo("mandatoryValueNotSupplied");
  }

  @Test
  void theFloatIsNeverOverdrawn() {
    String balance = BankClient.ACCOUNT + "/balance";
    long claimed = cents("1000000000.00") - available(balance);
    try {
      bank.call("PUT", "/control/banks/a/float", Map.of("amount", cents(claimed + 15_000)));

      assertThat(bank.order(UUID.randomUUID(), "100").status()).isEqualTo(201);
      assertThat(refusal("100")).isEqualTo("businessRule/insufficientFunds");
      assertThat(available(balance)).isEqualTo(5_000);
    } finally {
      bank.call("PUT", "/control/banks/a/float", Map.of("amount", "1000000000.00"));
    }
  }

  @Test
  void aCancelledCodeIsDeadAndItsMoneyIsBack() {
    String balance = BankClient.ACCOUNT + "/balance";
    long before = available(balance);
    String code = bank.code(UUID.randomUUID(), "120.00");
    List<Map<String, String>> cancel =
        List.of(Map.of("op", "replace", "path", "/codeState", "value", "cancelled"));

    assertThat(available(balance)).isEqualTo(before - 12_000);
    assertThat(bank.gsma("PATCH", CODES + "/" + code, cancel, Map.of()).status()).isEqualTo(204);
    assertThat(bank.gsma("PATCH", CODES + "/" + code, cancel, Map.of()).status()).isEqualTo(204);

    assertThat(bank.gsma("GET", CODES + "/" + code, null, Map.of()).text("codeState"))
        .isEqualTo("cancelled");
    assertThat(bank.atm("withdrawals", Map.of("code", code, "amount", "20")).text("outcome"))
        .isEqualTo("CANCELLED");
    assertThat(available(balance)).isEqualTo(before);
  }

  @Test
  void aRedeemedCodeCannotBeCancelled() {
    String code = bank.code(UUID.randomUUID(), "20.00");
    bank.atm("withdrawals", Map.of("code", code, "amount", "20"));

    Reply refused =
        bank.gsma(
            "PATCH",
            CODES + "/" + code,
            List.of(Map.of("op", "replace", "path", "/codeState", "value", "cancelled")),
            Map.of());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("errorCode")).isEqualTo("incorrectState");
  }

  @Test
  void anOrderThatIsAcceptedForProcessingIsCalledBackSigned() throws IOException {
    try (ClientServer client = new ClientServer(_ -> 204)) {
      bank.call("PUT", "/control/banks/a/mode", Map.of("mode", "ASYNC"));
      UUID reference = UUID.randomUUID();

      Reply accepted =
          bank.order(reference, "120.00", 3_600, Map.of("X-Callback-URL", client.url("/back")));

      assertThat(accepted.status()).isEqualTo(202);
      assertThat(accepted.text("status")).isEqualTo("pending");
      assertThat(accepted.text("notificationMethod")).isEqualTo("callback");
      String state = "/requeststates/" + accepted.text("serverCorrelationId");
      assertThat(bank.response(reference).text("link")).isEqualTo(state);
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () -> {
                assertThat(bank.gsma("GET", state, null, Map.of()).text("status"))
                    .isEqualTo("completed");
                assertThat(client.messages()).hasSize(1);
              });
      ClientServer.Message called = client.messages().getFirst();
      assertThat(called.method()).isEqualTo("PUT");
      assertThat(called.reference()).isEqualTo(reference.toString());
      assertThat(called.signature()).matches("t=[0-9]+,v1=[0-9a-f]{64}");
      assertThat(new String(called.body(), StandardCharsets.UTF_8)).contains("authorisationCode");
    } finally {
      bank.call("PUT", "/control/banks/a/mode", Map.of("mode", "SYNC"));
    }
  }

  @Test
  void whoHasNoKeyOrNamesAnotherAccountIsTurnedAway() {
    Map<String, String> wrongKey = Map.of("X-API-Key", "guess");
    assertThat(bank.gsma("GET", "/heartbeat", null, wrongKey).status()).isEqualTo(401);
    assertThat(bank.gsma("GET", "/accounts/accountid@other/balance", null, Map.of()).status())
        .isEqualTo(404);
    assertThat(new BankClient(port, "z").response(UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void whatTheBankNeverSawIsNotFound() {
    Reply unknown = bank.response(UUID.randomUUID());

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text("errorCategory")).isEqualTo("identification");
  }

  private String refusal(String amount) {
    Reply refused = bank.order(UUID.randomUUID(), amount);
    assertThat(refused.status()).isEqualTo(400);
    return refused.text("errorCategory") + "/" + refused.text("errorCode");
  }

  private long available(String balance) {
    return cents(bank.gsma("GET", balance, null, Map.of()).text("availableBalance"));
  }

  private static long cents(String amount) {
    return Long.parseLong(amount.replace(".", ""));
  }

  private static String cents(long minor) {
    return "%d.%02d".formatted(minor / 100, minor % 100);
  }
}
