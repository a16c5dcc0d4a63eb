package org.puente.fspsimulator.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.puente.fspsimulator.banks.Bank;
import org.springframework.stereotype.Component;

/** Carries one signed message to the client's server. */
@Component
public final class Courier {

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final Clock clock;

  Courier(Clock clock) {
    this.clock = clock;
  }

  /** Says whether the client took the message, that is, answered 2xx within ten seconds. */
  public boolean deliver(Bank bank, String method, URI to, byte[] json, Map<String, String> headers)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .header("X-Signature", Signature.of(bank.webhookSecret(), clock.instant(), json))
            .method(method, BodyPublishers.ofByteArray(json));
    headers.forEach(request::header);
    try {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException e) {
      return false;
    }
  }
}
