package org.puente.localstack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One service's API in the name of one person; without a person, the bank's open one. */
public final class Api {
  private static final int PAGE = 500;

  private final Http http;
  private final URI base;
  private final Tokens tokens;
  private final @Nullable String user;

  Api(Http http, URI base, Tokens tokens, @Nullable String user) {
    this.http = http;
    this.base = base;
    this.tokens = tokens;
    this.user = user;
  }

  public JsonNode get(String path) {
    return call("GET", path, Http.Body.none(), null);
  }

  /** Repeats are recognised by a key of its own. */
  public JsonNode post(String path, Object body) {
    return call("POST", path, Http.Body.json(body), UUID.randomUUID().toString());
  }

  /** What comes back as it is written. */
  String text(String path, Object body) {
    return accepted("POST", path, Http.Body.json(body), null).text();
  }

  /** A step with something as it was looked at. */
  JsonNode post(String path, int version, Object body) {
    return call("POST", path, Http.Body.json(body).seen(version), UUID.randomUUID().toString());
  }

  public JsonNode put(String path, Object body) {
    return call("PUT", path, Http.Body.json(body), null);
  }

  /** Every item of a list that comes in pages. */
  List<JsonNode> all(String path) {
    var items = new ArrayList<JsonNode>();
    String next = "";
    do {
      String separator = path.contains("?") ? "&" : "?";
      JsonNode page =
          get(path + separator + "limit=" + PAGE + (next.isEmpty() ? "" : "&after=" + next));
      page.path("items").forEach(items::add);
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    return items;
  }

  /** Sends a file as a form would, with its other fields. */
  public JsonNode upload(String path, Path file, Map<String, String> fields) {
    String boundary = "puente-" + UUID.randomUUID();
    var head = new StringBuilder();
    fields.forEach(
        (name, value) ->
            head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, name, value)));
    head.append(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
            .formatted(boundary, file.getFileName()));
    head.append("Content-Type: application/octet-stream\r\n\r\n");
    try {
      var publisher =
          BodyPublishers.concat(
              BodyPublishers.ofString(head.toString()),
              BodyPublishers.ofFile(file),
              BodyPublishers.ofString("\r\n--" + boundary + "--\r\n", StandardCharsets.UTF_8));
      var body = new Http.Body(publisher, "multipart/form-data; boundary=" + boundary);
      return call("POST", path, body, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode call(String method, String path, Http.Body body, @Nullable String key) {
    return accepted(method, path, body, key).body();
  }

  private Http.Answer accepted(String method, String path, Http.Body body, @Nullable String key) {
    Http.Answer answer = send(method, path, body, key);
    if (answer.status() >= 400) {
      throw new ApiRefused(method + " " + base.resolve(path), answer.status(), answer.text());
    }
    return answer;
  }

  private Http.Answer send(String method, String path, Http.Body body, @Nullable String key) {
    HttpRequest.Builder request = http.request(method, base.resolve(path), body);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    if (user == null) {
      return http.answer(request);
    }
    String token = tokens.of(user);
    Http.Answer answer = http.answer(request.setHeader("Authorization", "Bearer " + token));
    if (answer.status() != 401 && !answer.isProblem("confirmation-needed")) {
      return answer;
    }
    tokens.forget(user, token);
    if (key != null) {
      request.setHeader("Idempotency-Key", UUID.randomUUID().toString());
    }
    return http.answer(request.setHeader("Authorization", "Bearer " + tokens.of(user)));
  }
}
