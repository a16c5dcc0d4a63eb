package org.puente.payments.road;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.puente.events.access.Role;
import org.puente.events.testing.TestTokens;

/** Requests of staff, each in one role everywhere. */
final class Doors {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Doors() {}

  static HttpResponse<String> get(String path, Role role) {
    return send(as(role, path).GET());
  }

  static HttpResponse<String> post(String path, Role role, String json) {
    return send(
        as(role, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static URI uri(String path) {
    return URI.create("http://localhost:" + OnTheRoad.PORT + path);
  }

  private static HttpRequest.Builder as(Role role, String path) {
    return HttpRequest.newBuilder(uri(path))
        .header(
            "Authorization",
            "Bearer " + TestTokens.token(role.name().toLowerCase(Locale.ROOT), role));
  }
}
