package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Role;
import org.puente.events.contract.StopKind;
import org.puente.events.contract.TransferApproved;
import org.puente.events.sealing.Payee;
import org.puente.events.testing.TestDatabase;
import org.puente.events.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

/**
 * Whole runs with the log at its most talkative, then a search of everything that was written for
 * every code, PIN, phone and name that the bank's side knows. Another way of paying adds its run.
 */
class NothingLeaksIT extends OnTheRoad {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern CODE = Pattern.compile("\\b\\d{10}\\b");
  private static final String MARTA = TestTokens.token("marta", Role.FINANCE_OFFICER);
  private static final String JORGE = TestTokens.token("jorge", Role.FINANCE_OFFICER);
  private static final List<String> ROOMS =
      List.of(
          "/api/v1/orders?limit=200",
          "/api/v1/fsps",
          "/api/v1/cases",
          "/api/v1/summary",
          "/api/v1/fsps/BANK_F/stock",
          "/api/v1/fsps/BANK_F/code-batches",
          "/api/v1/quarantine",
          "/api/v1/audit");

  @Autowired TestDatabase database;
  @LocalManagementPort int management;

  private final Multipart ours = new Multipart("http://localhost:" + PORT);
  private final List<Secret> secrets = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();

  @Test
  void no_code_pin_phone_or_name_is_written_anywhere() {
    List<String> answers;
    TraceLog log = new TraceLog();
    try (log) {
      codesOnOrder();
      codesFromInventory();
      answers = answers();
    }

    assertThat(codes).as("codes to look for").hasSizeGreaterThan(20);
    assertThat(log.lines().filter(line -> line.startsWith("TRACE"))).hasSizeGreaterThan(1_000);
    assertThat(Written.leaks(log.lines(), secrets)).as("in the log").isEmpty();
    List<String> rows = Written.rows(database);
    assertThat(rows).filteredOn(row -> row.startsWith("public.bank_order(")).isNotEmpty();
    assertThat(Written.leaks(rows.stream(), secrets)).as("in the database").isEmpty();
    assertThat(Written.leaks(Written.records().stream(), secrets)).as("on the road").isEmpty();
    assertThat(Written.leaks(answers.stream(), secrets)).as("in answers").isEmpty();
  }

  /** Codes that come at once, later, after the answer was lost, and codes that are cancelled. */
  private void codesOnOrder() {
    List<TransferApproved> atOnce = approve(5, 240, "BANK_B");
    banks.answerLater("a");
    List<TransferApproved> later = approve(5, 100, "BANK_A");
    awaitState(atOnce, "ISSUED");
    awaitState(later, "ISSUED");
    banks.behave();
    banks.misbehave(
        "a", Map.of("acceptThenTimeout", 1.0, "timeoutMillis", 1_500, "inquiryError", 0.5));
    List<TransferApproved> lost = approve(5, 120, "BANK_A");
    awaitState(lost, "ISSUED");
    distribution.stop(later.getFirst(), StopKind.CANCEL, 3);
    distribution.stop(lost.getFirst(), StopKind.HOLD, 3);
    awaitLastTold(later.getFirst(), "PayoutCancelled");
    awaitLastTold(lost.getFirst(), "PayoutHeld");
    banks.behave();
    banks.everybodyWithdraws();
    awaitState(atOnce, "PAID");
    distribution.stop(atOnce.getFirst(), StopKind.CANCEL, 3);
    awaitLastTold(atOnce.getFirst(), "StopRefused");
  }

  private void codesFromInventory() {
    BankProcess.Box box = banks.box("f", Map.of("200", 5, "60", 5));
    box.csv()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(
            line -> {
              code(line[1]);
              secrets.add(Secret.pin(line[2]));
            });
    String batches = "/api/v1/fsps/BANK_F/code-batches";
    assertThat(ours.send(batches, MARTA, box.csv(), 3, "1").statusCode()).isEqualTo(422);
    String id = ours.id(ours.send(batches, MARTA, box.csv(), box.codes(), box.total()));
    ours.post(batches + "/" + id + "/confirmation", JORGE);
    awaitState(approve(5, 60, "BANK_F"), "ISSUED");
  }

  /** Payees of whom nobody else has the name or the phone; both, and their codes, are secrets. */
  private List<TransferApproved> approve(int count, int amount, String fsp) {
    List<Payee> payees = IntStream.range(0, count).mapToObj(_ -> somebody()).toList();
    List<TransferApproved> approved =
        payees.stream().map(payee -> distribution.approval(payee, amount, fsp)).toList();
    distribution.send(approved, 2);
    awaitState(approved, "ISSUED", "OPEN", "PAID");
    if (!fsp.equals("BANK_F")) {
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(payees).allSatisfy(this::wasTexted));
      payees.forEach(payee -> textedTo(payee).forEach(this::code));
    }
    return approved;
  }

  private Payee somebody() {
    int number = ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    Payee payee = new Payee("Xiomara Tapuy" + number, "+5939" + number, null, "es");
    secrets.add(Secret.of("name", payee.name()));
    secrets.add(Secret.of("name", "Xiomara"));
    secrets.add(Secret.of("phone", "9" + number));
    return payee;
  }

  private void code(String code) {
    codes.add(code);
    secrets.add(Secret.of("code", code));
  }

  private void wasTexted(Payee payee) {
    assertThat(textedTo(payee)).isNotEmpty();
  }

  private List<String> textedTo(Payee payee) {
    Matcher codesIn = CODE.matcher(banks.handset(String.valueOf(payee.phone())));
    return codesIn.results().map(found -> found.group()).distinct().toList();
  }

  /** What is answered to people, to monitors, and to whoever sends a code that nobody wants. */
  private List<String> answers() {
    String code = codes.getFirst();
    String callback = "/fsp/BANK_A/callbacks/0198c0de-0000-7000-8000-00000000bbbb";
    List<String> answers = new ArrayList<>();
    for (String room : ROOMS) {
      answers.add(ours.get(room, MARTA).body());
    }
    answers.add(send("GET", management, "/actuator/prometheus", ""));
    Stream.of(
            "{\"authorisationCode\":\"" + code + "\"}",
            "{\"authorisationCode\":" + code + ",,",
            code)
        .forEach(body -> answers.add(send("PUT", PORT, callback, body)));
    answers.add(send("POST", PORT, "/webhooks/BANK_A", "[{\"code\":\"" + code + "\"}"));
    assertThat(answers).allSatisfy(answer -> assertThat(answer).isNotEmpty());
    return answers;
  }

  private static String send(String method, int port, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofString()).body();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
