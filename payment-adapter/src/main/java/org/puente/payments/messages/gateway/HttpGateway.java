package org.puente.payments.messages.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.puente.payments.messages.Gateway;
import org.puente.payments.messages.Handover;
import org.puente.payments.messages.ShortText;
import org.puente.payments.messages.Text;
import org.puente.payments.messages.sending.MessagesSettings;
import org.puente.payments.outcomes.Signature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts {@code {"id", "to", "text", "channel"}}, signed, to the send URL. Number and words go in
 * the body alone: a URL ends up in other people's logs.
 */
final class HttpGateway implements Gateway {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration AWAY = Duration.ofSeconds(5);
  private static final Duration BUSY = Duration.ofSeconds(2);
  private static final Duration BUSY_AT_MOST = Duration.ofMinutes(10);

  private final MessagesSettings.Http settings;
  private final Signature signature;
  private final Clock wall;
  private final HttpClient http;
  private final Semaphore window;

  HttpGateway(MessagesSettings.Http settings, Clock wall) {
    this.settings = settings;
    this.signature = new Signature(settings.secret(), List.of(wall));
    this.wall = wall;
    this.window = new Semaphore(settings.window());
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public String name() {
    return "http/" + settings.channel();
  }

  @Override
  public int room() {
    return settings.window();
  }

  @Override
  public Handover hand(Text text) throws InterruptedException {
    window.acquire();
    try {
      return answered(text, http.send(request(text), BodyHandlers.discarding()));
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return new Handover.NotNow("not-connected", AWAY);
    } catch (IOException e) {
      return new Handover.Unknown("no-answer");
    } finally {
      window.release();
    }
  }

  private HttpRequest request(Text text) {
    byte[] body =
        JSON.writeValueAsBytes(
            Map.of(
                "id", text.id().toString(),
                "to", text.number(),
                "text", text.words(),
                "channel", settings.channel()));
    return HttpRequest.newBuilder(URI.create(settings.sendUrl()))
        .timeout(settings.readTimeout())
        .header("Content-Type", "application/json")
        .header("X-Signature", signature.of(body, wall.instant()))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private static Handover answered(Text text, HttpResponse<?> response) {
    int status = response.statusCode();
    if (status / 100 == 2) {
      int segments = ShortText.of(text.words()).segments().size();
      return new Handover.Taken(List.of(text.id().toString()), segments);
    }
    return switch (status) {
      case 429, 503 -> new Handover.NotNow("throttled", retryAfter(response));
      case 422 -> new Handover.Refused("no-such-number", true);
      default ->
          status / 100 == 4
              ? new Handover.Refused("http-" + status, false)
              : new Handover.Unknown("http-" + status);
    };
  }

  /** In seconds; a date there counts as none. */
  private static Duration retryAfter(HttpResponse<?> response) {
    Duration asked =
        response
            .headers()
            .firstValue("Retry-After")
            .filter(value -> value.matches("\\d{1,6}"))
            .map(value -> Duration.ofSeconds(Long.parseLong(value)))
            .orElse(BUSY);
    return asked.compareTo(BUSY_AT_MOST) < 0 ? asked : BUSY_AT_MOST;
  }
}
