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
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as a person's browser does: with a token, and files as forms send them. */
record Multipart(String base) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String BOUNDARY = "puente-boundary";

  HttpResponse<String> send(String path, String token, String csv, int codes, String total) {
    String body =
        field("codes", Integer.toString(codes))
            + field("total", total)
            + file(csv)
            + "--"
            + BOUNDARY
            + "--\r\n";
    return exchange(
        request(path, token)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(body, UTF_8))
            .build());
  }

  HttpResponse<String> post(String path, String token) {
    return exchange(request(path, token).POST(BodyPublishers.noBody()).build());
  }

  HttpResponse<String> post(String path, String token, Map<String, String> json) {
    return exchange(
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(json), UTF_8))
            .build());
  }

  HttpResponse<String> get(String path, String token) {
    return exchange(request(path, token).build());
  }

  String id(HttpResponse<String> created) {
    return JsonMapper.shared().readTree(created.body()).get("id").asString();
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token);
  }

  private static String field(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value);
  }

  private static String file(String content) {
    return "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"caja.csv\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, content);
  }

  private static HttpResponse<String> exchange(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
