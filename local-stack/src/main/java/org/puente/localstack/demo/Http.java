package org.puente.localstack.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP, patient with a service that is just starting again. */
final class Http {
  static final JsonMapper JSON = JsonMapper.shared();

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** What a service answered, whatever the status. */
  record Answer(int status, JsonNode body, String text) {
    boolean isProblem(String slug) {
      return body.path("type").asString("").equals("urn:puente:problem:" + slug);
    }
  }

  /**
   * Content and its type.
   *
   * @param version of what it is about, as it was looked at
   */
  record Body(BodyPublisher publisher, String type, @Nullable Integer version) {
    Body(BodyPublisher publisher, String type) {
      this(publisher, type, null);
    }

    Body seen(int version) {
      return new Body(publisher, type, version);
    }

    static Body json(Object value) {
      return new Body(
          BodyPublishers.ofByteArray(JSON.writeValueAsBytes(value)), "application/json");
    }

    static Body none() {
      return new Body(BodyPublishers.noBody(), "application/json");
    }
  }

  HttpRequest.Builder request(String method, URI uri, Body body) {
    var request =
        HttpRequest.newBuilder(uri)
            .method(method, body.publisher())
            .header("Content-Type", body.type())
            .header("Accept", "application/json, application/problem+json, */*")
            .timeout(Duration.ofSeconds(120));
    return body.version() == null
        ? request
        : request.header("If-Match", "\"" + body.version() + "\"");
  }

  /** Sends until somebody answers: every request here may be repeated without harm. */
  Answer answer(HttpRequest.Builder request) {
    HttpRequest built = request.build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        var response = client.send(built, HttpResponse.BodyHandlers.ofString());
        boolean away = response.statusCode() == 503 || response.statusCode() == 502;
        if (!away || System.nanoTime() > deadline) {
          return new Answer(response.statusCode(), parse(response), response.body());
        }
      } catch (IOException e) {
        if (System.nanoTime() > deadline) {
          throw new DemoFailed("Nobody answers at " + built.uri(), e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DemoFailed("Interrupted while calling " + built.uri(), e);
      }
      Waiting.pause(Duration.ofMillis(250));
    }
  }

  private static JsonNode parse(HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    boolean json = type.contains("json") && !type.contains("ndjson") && !response.body().isBlank();
    return json ? JSON.readTree(response.body()) : JSON.missingNode();
  }
}
