package org.puente.distribution.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * payment-adapter as the console meets it, over HTTP: it answers what a test laid ready, and keeps
 * what it was sent and as whom.
 */
final class PaymentsPeer {

  private static final Pattern USER = Pattern.compile("\"preferred_username\":\"([^\"]+)\"");
  private static final String PROBLEM = "{\"type\":\"urn:puente:problem:%s\",\"status\":%d}";

  /** Something that it was asked to do. */
  record Sent(String path, String by, String body) {}

  private record Ready(int status, String body) {}

  private final HttpServer server;
  private final Map<String, Ready> ready = new ConcurrentHashMap<>();
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private volatile boolean away;

  PaymentsPeer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void forget() {
    ready.clear();
    sent.clear();
    away = false;
  }

  /** What a GET of this path answers, whatever its query. */
  void has(String path, String json) {
    ready.put("GET " + path, new Ready(200, json));
  }

  /** What an act answers; without it nothing, as one that is done. */
  void answers(String path, String json) {
    ready.put("POST " + path, new Ready(200, json));
  }

  void refuses(String path, String slug) {
    ready.put("POST " + path, new Ready(409, PROBLEM.formatted(slug, 409)));
  }

  void isAway() {
    away = true;
  }

  List<Sent> sent() {
    return List.copyOf(sent);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (away) {
      reply(exchange, new Ready(503, ""));
      return;
    }
    if (method.equals("POST")) {
      sent.add(new Sent(path, caller(exchange), body));
      reply(exchange, ready.getOrDefault("POST " + path, new Ready(204, "")));
      return;
    }
    Ready nothing = new Ready(404, PROBLEM.formatted("not-found", 404));
    reply(exchange, ready.getOrDefault("GET " + path, nothing));
  }

  private static String caller(HttpExchange exchange) {
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
    var user = USER.matcher(claims);
    return user.find() ? user.group(1) : "nobody";
  }

  private static void reply(HttpExchange exchange, Ready ready) throws IOException {
    String type = ready.status() < 400 ? "application/json" : "application/problem+json";
    exchange.getResponseHeaders().add("Content-Type", type);
    byte[] bytes = ready.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(ready.status(), bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
