package org.puente.payments.fsp.gsma;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A bank in this JVM that remembers what it was sent, and answers as it is told. */
final class StandInBank implements AutoCloseable {

  /** A request as it arrived. */
  record Got(String method, String path, HttpExchange exchange, String body) {
    @Nullable String header(String name) {
      return exchange.getRequestHeaders().getFirst(name);
    }
  }

  /** An answer. */
  record Says(int status, String json) {}

  private final HttpServer server;
  private final List<Got> got = new CopyOnWriteArrayList<>();

  StandInBank(HttpServer server, Function<Got, Says> bank) {
    this.server = server;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, bank));
    server.start();
  }

  static StandInBank at(Function<Got, Says> bank) {
    try {
      return new StandInBank(HttpServer.create(anywhere(), 0), bank);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InetSocketAddress anywhere() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private void answer(HttpExchange exchange, Function<Got, Says> bank) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Got request =
        new Got(exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange, body);
    got.add(request);
    Says says = bank.apply(request);
    byte[] json = says.json().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(says.status(), json.length == 0 ? -1 : json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }

  List<Got> got() {
    return got;
  }

  long got(String path) {
    return got.stream().filter(request -> request.path().equals(path)).count();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
