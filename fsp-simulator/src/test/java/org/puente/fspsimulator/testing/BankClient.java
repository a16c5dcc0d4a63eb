package org.puente.fspsimulator.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to bank a or b as a client, a machine, or whoever controls it. */
public final class BankClient {

  public static final String ACCOUNT = "/accounts/accountid@puente";
  public static final String CODES = ACCOUNT + "/authorisationcodes";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String root;
  private final String bank;

  public BankClient(int port, String bank) {
    this.root = "http://127.0.0.1:" + port;
    this.bank = bank;
  }

  public String code(UUID reference, String amount) {
    return order(reference, amount).text("authorisationCode");
  }

  public Reply order(UUID reference, String amount) {
    return order(reference, amount, 3_600, Map.of());
  }

  public Reply order(UUID reference, String amount, long lifetime, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("X-CorrelationID", reference.toString());
    return gsma("POST", CODES, body(amount, lifetime), all);
  }

  public static Map<String, Object> body(String amount, long lifetime) {
    return Map.of(
        "amount",
        amount,
        "currency",
        "USD",
        "amountType",
        "maximum",
        "codeLifetime",
        lifetime,
        "redemptionChannels",
        List.of(Map.of("channelType", "atm")),
        "metadata",
        List.of(
            Map.of("key", "payeeMsisdn", "value", "+593991234567"),
            Map.of("key", "payeeName", "value", "Ana")));
  }

  public Reply response(UUID reference) {
    return gsma("GET", "/responses/" + reference, null, Map.of());
  }

  public Reply gsma(
      String method, String path, @Nullable Object body, Map<String, String> headers) {
    return call(method, "/banks/" + bank + "/mm/v1.2" + path, body, headers);
  }

  public Reply ext(String method, String path, @Nullable Object body) {
    return call(method, "/banks/" + bank + "/ext" + path, body, Map.of());
  }

  public Reply atm(String path, Map<String, String> typed) {
    return call("POST", "/banks/" + bank + "/atm/" + path, typed, Map.of());
  }

  public Reply faults(Map<String, Object> faults) {
    return call("PUT", "/control/banks/" + bank + "/faults", faults, Map.of());
  }

  public Reply call(String method, String path, @Nullable Object body) {
    return call(method, path, body, Map.of());
  }

  public String text(String path) {
    return send(request("GET", path, null, Map.of())).body();
  }

  public List<JsonNode> book() {
    return send(request("GET", "/control/book?bank=" + bank, null, Map.of()))
        .body()
        .lines()
        .map(line -> (JsonNode) JSON.readTree(line))
        .toList();
  }

  private Reply call(
      String method, String path, @Nullable Object body, Map<String, String> headers) {
    HttpResponse<String> response = send(request(method, path, body, headers));
    String text = response.body();
    return new Reply(
        response.statusCode(),
        text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text),
        response.headers());
  }

  private HttpRequest request(
      String method, String path, @Nullable Object body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path))
            .timeout(Duration.ofSeconds(20))
            .header("X-API-Key", "bank-" + bank + "-key")
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body)));
    headers.forEach(request::setHeader);
    return request.build();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
