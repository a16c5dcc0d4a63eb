package org.puente.fspsimulator.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntUnaryOperator;

/** The client's own server: keeps what banks send to it. */
public final class ClientServer implements AutoCloseable {

  /** One message as it came. */
  public record Message(
      String method, String path, String signature, String reference, byte[] body) {}

  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /** Answers the first, second, … message with what the operator says for 1, 2, …. */
  public ClientServer(IntUnaryOperator answers) throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", exchange -> take(exchange, answers));
    server.start();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public List<Message> messages() {
    return messages;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange, IntUnaryOperator answers) throws IOException {
    messages.add(
        new Message(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            header(exchange, "X-Signature"),
            header(exchange, "X-CorrelationID"),
            exchange.getRequestBody().readAllBytes()));
    exchange.sendResponseHeaders(answers.applyAsInt(messages.size()), -1);
    exchange.close();
  }

  private static String header(HttpExchange exchange, String name) {
    return String.valueOf(exchange.getRequestHeaders().getFirst(name));
  }
}
