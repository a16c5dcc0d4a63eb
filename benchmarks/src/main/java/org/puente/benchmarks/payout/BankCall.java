package org.puente.benchmarks.payout;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.puente.benchmarks.bed.Bed;
import org.puente.localstack.stack.House;

/** The request that places one order, sent to the bank that the programme does not use. */
final class BankCall {
  /** Its orders are ours alone, and are left out when books are compared. */
  private static final String PATH =
      "/banks/b/mm/v1.2/accounts/accountid@puente/authorisationcodes";

  private static final String BODY =
      """
      {"amount":"80.00","currency":"USD","amountType":"maximum","codeLifetime":2592000,
       "redemptionChannels":[{"channelType":"atm"}],
       "metadata":[{"key":"payeeName","value":"Ana Pérez Gómez"},
                   {"key":"payeeMsisdn","value":"+593991234567"},
                   {"key":"payeeLanguage","value":"es"}]}
      """;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI uri;

  BankCall(Bed bed) {
    this.uri = bed.stage().site().url(House.FSP_SIMULATOR).resolve(PATH);
  }

  /** Places one order: how long to wait before it is sent again, zero when the bank took it. */
  Duration place() {
    String reference = UUID.randomUUID().toString();
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("X-API-Key", "bank-b-key")
            .header("Content-Type", "application/json")
            .header("X-CorrelationID", reference)
            .header("X-Callback-URL", "http://localhost:1/callbacks/" + reference)
            .POST(HttpRequest.BodyPublishers.ofString(BODY))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() == 429) {
        return Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(1));
      }
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException("The bank answered " + answer.statusCode());
      }
      return Duration.ZERO;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
