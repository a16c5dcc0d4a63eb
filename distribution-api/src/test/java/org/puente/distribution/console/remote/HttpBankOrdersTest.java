package org.puente.distribution.console.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.evidence.BankOrders;
import org.puente.distribution.evidence.BankOrders.Told;
import org.springframework.web.client.RestClient;

class HttpBankOrdersTest {

  private static final UUID TRANSFER = UUID.fromString("0190d3a8-0000-7000-8000-000000000002");
  private static final String ORDER =
      """
      {"fsp":"BANK_A","clientReference":"0190d3a8-0000-7000-8000-00000000000%d","transferId":"%s","part":%d,
       "generation":1,"amount":{"amount":"200.00","currency":"USD"},"state":"ACCEPTED","attempts":1,
       "reasonCode":null,"nextStepAt":null,"expiresAt":"2026-03-03T15:00:00Z",
       "withdrawn":{"amount":"0.00","currency":"USD"},"reversed":{"amount":"0.00","currency":"USD"},
       "placedAt":"2026-03-02T15:00:00Z","somethingNew":true}
      """;

  private HttpServer server;
  private BankOrders orders;

  @BeforeEach
  void aService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    String url = "http://localhost:" + server.getAddress().getPort();
    var service = new RemoteService("payment-adapter", RestClient.create(url));
    orders = new HttpBankOrders(service, new HttpPayments(service));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsAllPagesOfTheTransfersOrders() {
    server.createContext(
        "/api/v1/orders",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          boolean first = !query.contains("after=");
          assertThat(query).contains("transferId=" + TRANSFER);
          String order = ORDER.formatted(first ? 1 : 2, TRANSFER, first ? 1 : 2);
          String next = first ? "\"abc\"" : "null";
          answer(exchange, 200, "{\"items\":[" + order + "],\"next\":" + next + "}");
        });

    server.createContext(
        "/api/v1/payouts/news",
        exchange ->
            answer(
                exchange,
                200,
                "[{\"transferId\":\"%s\",\"sequence\":1,\"type\":\"CodeIssued\",\"reason\":null,\"at\":\"2026-03-02T15:00:00Z\"}]"
                    .formatted(TRANSFER)));

    assertThat(orders.of(TRANSFER))
        .isInstanceOfSatisfying(
            Told.Orders.class,
            told -> {
              assertThat(told.orders())
                  .extracting(BankOrders.Order::part, BankOrders.Order::state)
                  .containsExactly(tuple(1, "ACCEPTED"), tuple(2, "ACCEPTED"));
              assertThat(told.news())
                  .extracting(BankOrders.News::type)
                  .containsExactly("CodeIssued");
            });
  }

  @Test
  void aServiceThatRefusesOrIsAwayIsSaidToBe() {
    server.createContext("/", exchange -> answer(exchange, 403, "{}"));
    assertThat(orders.of(TRANSFER)).isEqualTo(new Told.Silent(true));

    server.stop(0);
    assertThat(orders.of(TRANSFER)).isEqualTo(new Told.Silent(false));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange
        .getResponseHeaders()
        .add("Content-Type", status == 200 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
