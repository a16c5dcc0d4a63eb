package org.puente.distribution.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Stands where payment-adapter stands, over real HTTP, and says what a test tells it to say. */
final class PaymentsPeer {

  /** What it was asked. */
  record Asked(String what, String body, boolean withToken) {}

  private record Said(int status, String body, @Nullable String fileName) {}

  private static final Said UNKNOWN = new Said(404, problem("not-found"), null);

  private final HttpServer server;
  private final Map<String, Said> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile boolean failing;

  PaymentsPeer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** From now on it answers so to a method and path. */
  PaymentsPeer says(String what, int status, String body) {
    answers.put(what, new Said(status, body, null));
    return this;
  }

  PaymentsPeer says(String what, String body) {
    return says(what, 200, body);
  }

  /** It hands over a file of that name. */
  PaymentsPeer gives(String what, String fileName, String content) {
    answers.put(what, new Said(200, content, fileName));
    return this;
  }

  PaymentsPeer refuses(String what, int status, String slug) {
    return says(what, status, problem(slug));
  }

  static String problem(String slug) {
    return "{\"type\":\"urn:puente:problem:%s\",\"detail\":\"no\"}".formatted(slug);
  }

  /** It breaks at every question. */
  void fails(boolean fails) {
    failing = fails;
  }

  /** It knows nothing any more, and was never asked anything. */
  void forgets() {
    answers.clear();
    asked.clear();
    failing = false;
  }

  List<Asked> asked(String what) {
    return asked.stream().filter(each -> each.what().equals(what)).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String what = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    asked.add(new Asked(what, body, token != null && token.startsWith("Bearer ey")));
    Said said =
        failing ? new Said(503, problem("away"), null) : answers.getOrDefault(what, UNKNOWN);
    byte[] bytes = said.body().getBytes(UTF_8);
    var headers = exchange.getResponseHeaders();
    if (said.fileName() == null) {
      headers.add(
          "Content-Type", said.status() < 400 ? "application/json" : "application/problem+json");
    } else {
      headers.add("Content-Type", "application/octet-stream");
      headers.add("Content-Disposition", "attachment; filename=\"" + said.fileName() + "\"");
    }
    exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
