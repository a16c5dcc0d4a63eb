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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stands where payment-adapter stands, over real HTTP, and says what a test tells it to say. */
final class PaymentsPeer {

  private static final Pattern USER = Pattern.compile("\"preferred_username\":\"([^\"]+)\"");

  /** What it was asked, and as whom, with all that their token says; nobody without one of ours. */
  record Asked(String what, String by, String claims, String body) {

    boolean withToken() {
      return !by.equals(NOBODY);
    }

    String path() {
      return what.substring(what.indexOf(' ') + 1);
    }
  }

  private static final String NOBODY = "nobody";

  private record Said(int status, String body, @Nullable String fileName) {}

  private static final Said UNKNOWN = new Said(404, problem("not-found"), null);
  private static final Said DONE = new Said(204, "", null);

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

  /** What a GET of this path answers, whatever its query. */
  void has(String path, String json) {
    says("GET " + path, json);
  }

  /** What an act answers; without it nothing, as one that is done. */
  void answers(String path, String json) {
    says("POST " + path, json);
  }

  void refuses(String path, String slug) {
    refuses("POST " + path, 409, slug);
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

  /** What it was told to do. */
  List<Asked> sent() {
    return asked.stream().filter(each -> each.what().startsWith("POST ")).toList();
  }

  List<Asked> asked(String what) {
    return asked.stream().filter(each -> each.what().equals(what)).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String what = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String claims = claims(exchange);
    asked.add(new Asked(what, caller(claims), claims, body));
    Said usual = what.startsWith("POST ") ? DONE : UNKNOWN;
    Said said = failing ? new Said(503, problem("away"), null) : answers.getOrDefault(what, usual);
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

  private static String claims(HttpExchange exchange) {
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    return token == null || !token.startsWith("Bearer ey")
        ? ""
        : new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
  }

  private static String caller(String claims) {
    var user = USER.matcher(claims);
    return user.find() ? user.group(1) : NOBODY;
  }
}
