package org.puente.fspsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.fspsimulator.testing.BankClient;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Bank F wants access tokens here. */
@SimulatorTest
class AccessTokensIT {

  private static final String KEY = "bank-f-key";
  private static final String CLIENT_CREDENTIALS = "grant_type=client_credentials";

  @LocalServerPort int port;

  @Test
  void aTokenOpensTheApiAndTheKeyAloneDoesNot() throws Exception {
    BankClient bank = new BankClient(port, "f");
    assertThat(bank.order(UUID.randomUUID(), "120.00").status()).isEqualTo(401);

    String token = token();

    assertThat(order(bank, token)).isEqualTo(201);
    assertThat(order(bank, token)).as("it serves more than once").isEqualTo(201);
    assertThat(order(bank, token + "x")).isEqualTo(401);
    BankClient withKeys = new BankClient(port, "a");
    withKeys.faults(Map.of());
    assertThat(order(withKeys, token)).as("bank A has keys").isEqualTo(201);
  }

  @Test
  void aTokenThatWasRevokedIsRefused() throws Exception {
    BankClient bank = new BankClient(port, "f");
    String token = token();

    bank.call("DELETE", "/control/banks/f/tokens", null);

    assertThat(order(bank, token)).isEqualTo(401);
    assertThat(order(bank, token())).isEqualTo(201);
  }

  @Test
  void whoIsNotTheClientGetsNoToken() throws Exception {
    assertThat(ask("f", "wrong", CLIENT_CREDENTIALS).statusCode()).isEqualTo(401);
    assertThat(ask("f", KEY, "grant_type=password").statusCode()).isEqualTo(400);
    assertThat(ask("a", "bank-a-key", CLIENT_CREDENTIALS).statusCode()).isEqualTo(400);
  }

  private static int order(BankClient bank, String token) {
    Map<String, String> bearer = Map.of("Authorization", "Bearer " + token);
    return bank.order(UUID.randomUUID(), "120.00", 3_600, bearer).status();
  }

  private String token() throws IOException, InterruptedException {
    HttpResponse<String> answer = ask("f", KEY, CLIENT_CREDENTIALS);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    var body = JsonMapper.shared().readTree(answer.body());
    assertThat(body.get("token_type").asString()).isEqualTo("Bearer");
    assertThat(body.get("expires_in").asLong()).isPositive();
    return body.get("access_token").asString();
  }

  private HttpResponse<String> ask(String bank, String key, String form)
      throws IOException, InterruptedException {
    byte[] pair = ("accountid%40puente:" + key).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/banks/" + bank + "/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
            .POST(BodyPublishers.ofString(form))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString());
    }
  }
}
