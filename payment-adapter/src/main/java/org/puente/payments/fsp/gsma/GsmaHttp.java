package org.puente.payments.fsp.gsma;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.Fsp;
import tools.jackson.databind.json.JsonMapper;

/** Talks HTTP to one bank, with the client's own timeouts. No URL is logged: some hold a code. */
final class GsmaHttp {

  static final String NEVER_CONNECTED = "never-connected";

  private static final int READERS = 2;

  private final HttpClient http;
  private final Guard guard;
  private final JsonMapper json;
  private final Fsp.Endpoint endpoint;

  GsmaHttp(Fsp fsp, Guard guard, JsonMapper json) {
    this.endpoint = fsp.endpoint();
    this.guard = guard;
    this.json = json;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(endpoint.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(readers(fsp.code()))
            .build();
  }

  /** Callers wait on virtual threads; a few others are enough to take answers off the wire. */
  private static ExecutorService readers(String fsp) {
    return Executors.newFixedThreadPool(
        READERS, Thread.ofPlatform().daemon().name("http-" + fsp + "-", 0).factory());
  }

  Reply get(String path) {
    return exchange("GET", path, null, Map.of());
  }

  Reply send(String method, String path, Object body, Map<String, String> headers) {
    return exchange(method, path, json.writeValueAsBytes(body), headers);
  }

  private Reply exchange(
      String method, String path, byte @Nullable [] body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(endpoint.base() + path))
            .timeout(endpoint.readTimeout())
            .header("X-API-Key", endpoint.apiKey())
            .header("Accept", "application/json")
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    HttpRequest ready = request.build();
    return guard.call(() -> exchange(ready));
  }

  private Reply exchange(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      return new Reply.Answered(response.statusCode(), response.body(), retryAfter(response));
    } catch (HttpConnectTimeoutException | ConnectException e) {
      return new Reply.NotSent(NEVER_CONNECTED);
    } catch (HttpTimeoutException e) {
      return new Reply.Broken("read-timeout");
    } catch (IOException e) {
      return e.getCause() instanceof UnresolvedAddressException
          ? new Reply.NotSent(NEVER_CONNECTED)
          : new Reply.Broken("broken-connection");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Broken("interrupted");
    }
  }

  /** Seconds only; a date, or nothing, leaves the wait to us. */
  private static @Nullable Duration retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .orElse(null);
  }
}
