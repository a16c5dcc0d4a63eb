package org.puente.payments.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulated banks as a process of their own, one per JVM. */
final class BankProcess {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI base;
  private final Path data;

  private final int smscPort;

  private BankProcess(URI base, Path data, int smscPort) {
    this.base = base;
    this.data = data;
    this.smscPort = smscPort;
  }

  /** One order of a bank's own book. */
  record BookLine(
      String bank,
      UUID clientCorrelationId,
      BigDecimal amount,
      String state,
      BigDecimal withdrawn,
      BigDecimal reversed) {}

  /** A box of codes as the bank hands it over, with what it says is in it. */
  record Box(String csv, int codes, String total) {}

  static BankProcess running() {
    return Holder.BANKS;
  }

  /** Another one, which no service that other tests started talks to. */
  static BankProcess apart() {
    return start();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI base() {
    return base;
  }

  /** Where the process keeps its book, and looks for the keys of its clients. */
  Path data() {
    return data;
  }

  /** What the SFTP server says of itself. */
  JsonNode sftp() {
    return JSON.readTree(exchange("GET", "/control/sftp", null));
  }

  /** The name of the file that tells everything of the day. */
  String statement(String bank, LocalDate day) {
    String path = "/control/banks/" + bank + "/statements";
    return JSON.readTree(exchange("POST", path, Map.of("day", day.toString())))
        .path("file")
        .asString();
  }

  int smscPort() {
    return smscPort;
  }

  /** A text on somebody's phone. */
  record PhoneText(String from, String to, String text, int segments) {}

  List<PhoneText> texts() {
    return List.of(JSON.readValue(exchange("GET", "/control/smsc/texts", null), PhoneText[].class));
  }

  List<PhoneText> textsTo(String phone) {
    String digits = phone.substring(1);
    return texts().stream().filter(text -> text.to().equals(digits)).toList();
  }

  void smsc(boolean up) {
    put("/control/smsc", Map.of("up", up, "sessions", 0));
  }

  int smscSessions() {
    return JSON.readTree(exchange("GET", "/control/smsc", null)).get("sessions").asInt();
  }

  void smscFaults(Map<String, ?> faults) {
    put("/control/smsc/faults", faults);
  }

  void write(String from, String text) {
    exchange("POST", "/control/smsc/texts", Map.of("from", from, "to", "2020", "text", text));
  }

  void behave() {
    travel(Duration.ZERO);
    for (String bank : List.of("a", "b", "c", "d", "e", "f")) {
      misbehave(bank, Map.of());
      put("/control/banks/" + bank + "/mode", Map.of("mode", "SYNC"));
      forgetAnswersAfter(bank, Duration.ofDays(1));
    }
    smscFaults(Map.of());
    smsc(true);
  }

  void misbehave(String bank, Map<String, ? extends Number> faults) {
    put("/control/banks/" + bank + "/faults", faults);
  }

  void travel(Duration offset) {
    put("/control/clock", Map.of("offsetSeconds", offset.toSeconds()));
  }

  void answerLater(String bank) {
    put("/control/banks/" + bank + "/mode", Map.of("mode", "ASYNC"));
  }

  void everybodyWithdraws() {
    everybodyWithdraws(List.of());
  }

  /** Of codes from boxes, those with these serial numbers too. */
  void everybodyWithdraws(List<String> holders) {
    exchange("POST", "/control/crowd", Map.of("share", 1.0, "seed", 1, "holders", holders));
  }

  /** How many codes by worth. */
  Box box(String bank, Map<String, Integer> codes) {
    List<Map<String, Object>> wanted =
        codes.entrySet().stream()
            .map(
                worth ->
                    Map.<String, Object>of("amount", worth.getKey(), "codes", worth.getValue()))
            .toList();
    int count = codes.values().stream().mapToInt(Integer::intValue).sum();
    int total =
        codes.entrySet().stream()
            .mapToInt(worth -> Integer.parseInt(worth.getKey()) * worth.getValue())
            .sum();
    String csv =
        exchange("POST", "/control/banks/" + bank + "/boxes", Map.of("denominations", wanted));
    return new Box(csv, count, Integer.toString(total));
  }

  void reverse(String bank, UUID clientReference) {
    exchange(
        "POST",
        "/control/banks/" + bank + "/reversals",
        Map.of("clientCorrelationId", clientReference));
  }

  List<BookLine> book() {
    return exchange("GET", "/control/book", null)
        .lines()
        .map(line -> JSON.readValue(line, BookLine.class))
        .toList();
  }

  void callTextsBack(String url, String secret) {
    put("/control/smsc/http", Map.of("url", url, "secret", secret));
  }

  void writeByHttp(String from, String channel, String text) {
    exchange("POST", "/control/smsc/http/texts", Map.of("from", from, "to", channel, "text", text));
  }

  /** No access token that the bank issued is good any more. */
  void revokeTokens(String bank) {
    exchange("DELETE", "/control/banks/" + bank + "/tokens", null);
  }

  /** A repeated order gets its first answer again for so long; later it is called a duplicate. */
  void forgetAnswersAfter(String bank, Duration window) {
    put("/control/banks/" + bank + "/idempotency-window", Map.of("seconds", window.toSeconds()));
  }

  /** What a phone was texted, as the simulator's handset shows it. */
  String handset(String phone) {
    return exchange("GET", "/handset/messages?phone=" + phone.replace("+", "%2B"), null);
  }

  private void put(String path, Object body) {
    exchange("PUT", path, body);
  }

  private String exchange(String method, String path, @Nullable Object body) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(20))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString(UTF_8));
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(path + " answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final class Holder {
    static final BankProcess BANKS = start();
  }

  private static BankProcess start() {
    try {
      int port = freePort();
      int smscPort = freePort();
      Path data = Files.createTempDirectory("puente-banks");
      ProcessBuilder process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-jar",
                  executable().toString())
              .redirectErrorStream(true)
              .redirectOutput(data.resolve("banks.log").toFile());
      process
          .environment()
          .putAll(
              Map.of(
                  "SERVER_PORT", Integer.toString(port),
                  "MANAGEMENT_SERVER_PORT", Integer.toString(freePort()),
                  "PUENTE_SIM_SFTP_PORT", Integer.toString(freePort()),
                  "PUENTE_SIM_SMSC_PORT", Integer.toString(smscPort),
                  "PUENTE_SIM_ANSWER_LAG", "200ms",
                  "PUENTE_SIM_DATA", data.toString(),
                  "SIMULATOR_BANKS_B_AUTH", "OAUTH2",
                  "SIMULATOR_BANKS_B_TOKENLIFETIME", "10s"));
      // BANK_B wants access tokens. Tests that travel in time would close days of others.
      for (String bank : List.of("C", "D", "E", "F")) {
        process.environment().put("SIMULATOR_BANKS_" + bank + "_FILES_CLOSINGTIME", "");
      }
      Process started = process.start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
      BankProcess banks = new BankProcess(URI.create("http://localhost:" + port), data, smscPort);
      await()
          .atMost(Duration.ofSeconds(180))
          .ignoreExceptions()
          .until(() -> !banks.exchange("GET", "/control/totals", null).isEmpty());
      return banks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path executable() throws IOException {
    Path target = Path.of("..", "fsp-simulator", "target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
          .findFirst()
          .orElseThrow(
              () -> new IllegalStateException("Package fsp-simulator first: mvn verify does"));
    }
  }
}
