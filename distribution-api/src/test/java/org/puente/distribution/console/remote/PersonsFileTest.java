package org.puente.distribution.console.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

/** What the other services tell of a person, as they answer it. */
class PersonsFileTest {

  private static final UUID ONE = UUID.fromString("0190d3a8-0000-7000-8000-000000000001");
  private static final UUID TWO = UUID.fromString("0190d3a8-0000-7000-8000-000000000002");

  private HttpServer server;
  private RestClient client;

  @BeforeEach
  void aService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    client = RestClient.create("http://localhost:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everyTransferIsAskedForAtOnce() {
    answers(
        "/api/v1/payouts/news?transfer=%s&transfer=%s".formatted(ONE, TWO),
        """
        [{"transferId":"%s","sequence":1,"type":"PayoutRejected","reason":"AC04","at":"2026-03-02T15:00:00Z"}]
        """
            .formatted(TWO));

    assertThat(
            new HttpPayments(new RemoteService("payment-adapter", client))
                .news(List.of(ONE, TWO))
                .found())
        .hasValueSatisfying(
            news ->
                assertThat(news)
                    .extracting(PayoutNews::transferId, PayoutNews::type, PayoutNews::reason)
                    .containsExactly(tuple(TWO, "PayoutRejected", "AC04")));
  }

  @Test
  void supportIsAskedForByPersonAndPromise() {
    answers(
        "/api/v1/people/%s/support?promise=%s".formatted(ONE, TWO),
        """
        [{"promiseId":"%s","what":"CONTACT","at":"2026-03-02T15:00:00Z","mode":"PHONE","reached":false,"outcome":null}]
        """
            .formatted(TWO));
    answers(
        "/api/v1/delays?promise=" + TWO,
        """
        [{"promiseId":"%s","stage":1,"cause":"FSP","at":"2026-03-02T14:00:00Z"}]
        """
            .formatted(TWO));
    var stabilization = new HttpStabilization(new RemoteService("stabilization-scheduler", client));

    assertThat(stabilization.support(ONE, List.of(TWO)).found())
        .hasValueSatisfying(
            steps ->
                assertThat(steps)
                    .extracting(SupportStep::what, SupportStep::mode, SupportStep::reached)
                    .containsExactly(tuple("CONTACT", "PHONE", false)));
    assertThat(stabilization.delays(List.of(TWO)).found())
        .hasValueSatisfying(
            delays -> assertThat(delays).extracting(LateStage::cause).containsExactly("FSP"));
  }

  @Test
  void aServiceThatIsGoneIsAway() {
    server.stop(0);

    assertThat(
            new HttpPayments(new RemoteService("payment-adapter", client))
                .news(List.of(ONE))
                .isAway())
        .isTrue();
  }

  private void answers(String wanted, String body) {
    String path = wanted.substring(0, wanted.indexOf('?'));
    server.createContext(
        path,
        exchange -> {
          boolean asked = exchange.getRequestURI().toString().equals(wanted);
          byte[] bytes = body.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(asked ? 200 : 500, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
