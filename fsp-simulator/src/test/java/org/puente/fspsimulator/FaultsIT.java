package org.puente.fspsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
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

@SimulatorTest
class FaultsIT {

  @LocalServerPort int port;
  BankClient bank;

  @BeforeEach
  void connect() {
    bank = new BankClient(port, "a");
  }

  @AfterEach
  void behave() {
    bank.faults(Map.of());
  }

  @Test
  void acceptThenTimeoutRecordsTheOrderAndCutsTheConnectionWithoutAByte() {
    bank.faults(Map.of("acceptThenTimeout", 1, "timeoutMillis", 50));
    UUID reference = UUID.randomUUID();

    assertThatThrownBy(() -> bank.order(reference, "100")).isInstanceOf(UncheckedIOException.class);

    assertThat(bank.response(reference).status()).isEqualTo(200);
    assertThat(bank.order(reference, "100").status()).as("a repetition is answered").isEqualTo(201);
  }

  @Test
  void aServerErrorRecordsNothing() {
    bank.faults(Map.of("serverError", 1));
    UUID reference = UUID.randomUUID();

    assertThat(bank.order(reference, "100").status()).isEqualTo(503);

    assertThat(bank.response(reference).status()).isEqualTo(404);
  }

  @Test
  void tooManyRequestsSaysWhenToComeBack() {
    bank.faults(Map.of("tooManyRequests", 1, "retryAfterSeconds", 3));

    Reply reply = bank.order(UUID.randomUUID(), "100");

    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.headers().firstValue("Retry-After")).contains("3");
  }

  @Test
  void aLostOrderIsAcceptedAndNeverSeenAgain() {
    bank.faults(Map.of("orderLost", 1));
    UUID reference = UUID.randomUUID();

    Reply accepted = bank.order(reference, "100");

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(bank.response(reference).status()).isEqualTo(404);
    String state = "/requeststates/" + accepted.text("serverCorrelationId");
    assertThat(bank.gsma("GET", state, null, Map.of()).status()).isEqualTo(404);
  }

  @Test
  void theSameSeedAndReferencesGiveTheSameFaults() {
    List<UUID> references = IntStream.range(0, 60).mapToObj(each -> UUID.randomUUID()).toList();
    Map<String, Object> half = Map.of("serverError", 0.5, "tooManyRequests", 0.5, "seed", 7);

    List<Integer> first = statuses(half, references);
    List<Integer> second = statuses(half, references);
    List<Integer> otherSeed =
        statuses(Map.of("serverError", 0.5, "tooManyRequests", 0.5, "seed", 8), references);

    assertThat(first).contains(201, 429, 503).isEqualTo(second).isNotEqualTo(otherSeed);
  }

  @Test
  void aRetryHasLuckOfItsOwn() {
    bank.faults(Map.of("serverError", 0.5, "seed", 7));
    UUID unlucky =
        IntStream.range(0, 100)
            .mapToObj(each -> UUID.randomUUID())
            .filter(each -> bank.order(each, "100").status() == 503)
            .findFirst()
            .orElseThrow();

    assertThat(IntStream.range(0, 30).map(each -> bank.order(unlucky, "100").status()))
        .contains(201);
  }

  @Test
  void aMachineThatRunsShortPaysHalfAndTheRestStaysOnTheCode() {
    bank.faults(Map.of("partialDispense", 1));
    String code = bank.code(UUID.randomUUID(), "100");

    Reply paid = bank.atm("withdrawals", Map.of("code", code, "amount", "100"));

    assertThat(paid.text("paid")).isEqualTo("50.00");
    assertThat(paid.text("available")).isEqualTo("50.00");
    bank.faults(Map.of());
    assertThat(bank.atm("withdrawals", Map.of("code", code, "amount", "50")).text("outcome"))
        .isEqualTo("PAID");
  }

  @Test
  void aReversalGivesTheCashBackAndKillsTheCode() {
    bank.faults(Map.of("reversal", 1));
    UUID reference = UUID.randomUUID();
    String code = bank.code(reference, "100");

    bank.atm("withdrawals", Map.of("code", code, "amount", "60"));

    Reply truth = bank.ext("GET", "/orders/" + reference, null);
    assertThat(truth.text("state")).isEqualTo("REVERSED");
    assertThat(truth.text("withdrawnTotal")).isEqualTo("60.00");
    assertThat(truth.text("reversedTotal")).isEqualTo("60.00");
  }

  @Test
  void aRateIsBetweenNoneAndAll() {
    assertThat(bank.faults(Map.of("serverError", 1.5)).status()).isEqualTo(400);
  }

  private List<Integer> statuses(Map<String, Object> faults, List<UUID> references) {
    bank.faults(faults);
    return references.stream().map(each -> bank.order(each, "100").status()).toList();
  }
}
