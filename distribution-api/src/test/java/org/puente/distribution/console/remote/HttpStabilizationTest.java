package org.puente.distribution.console.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.events.http.Page;
import org.springframework.web.client.RestClient;

class HttpStabilizationTest {

  private static final String TASK =
      """
      {"id":"0190d3a8-0000-7000-8000-000000000001","state":"OPEN","kind":"DELAY_CONTACT",
       "cause":"AWAITING_PARTNER_REPORT","stage":1,"urgency":"HIGH",
       "personId":"0190d3a8-0000-7000-8000-000000000002","promiseId":"0190d3a8-0000-7000-8000-000000000003",
       "episodeId":"0190d3a8-0000-7000-8000-000000000004","programmeId":"0190d3a8-0000-7000-8000-000000000005",
       "territory":"tulcan","language":"es","requiredQualifications":[],
       "raisedAt":"2026-03-02T15:00:00Z","dueAt":"2026-03-03T15:00:00Z","somethingNew":true}
      """;

  private HttpServer server;
  private HttpStabilization stabilization;

  @BeforeEach
  void aService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    String url = "http://localhost:" + server.getAddress().getPort();
    stabilization =
        new HttpStabilization(new RemoteService("stabilization-scheduler", RestClient.create(url)));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsTasksAndIgnoresWhatItDoesNotKnow() {
    answer("/api/v1/tasks", 200, "{\"items\":[" + TASK + "],\"next\":\"abc\"}");

    var page = stabilization.tasks(SupportTask.State.OPEN, false, null).found().orElseThrow();

    assertThat(page.next()).isEqualTo("abc");
    assertThat(page.items())
        .singleElement()
        .returns("tulcan", SupportTask::territory)
        .returns(Instant.parse("2026-03-03T15:00:00Z"), SupportTask::dueAt)
        .returns(null, SupportTask::assignee);
  }

  @Test
  void tellsARefusalByItsProblemType() {
    answer("/", 409, "{\"type\":\"urn:puente:problem:taken-by-another\",\"status\":409}");

    assertThat(stabilization.take(UUID.randomUUID()))
        .isEqualTo(new Answer.Refused<SupportTask>("taken-by-another"));
  }

  @Test
  void tellsWhichFieldsARefusalIsAbout() {
    answer(
        "/",
        400,
        """
        {"type":"urn:puente:problem:invalid-fields","field":"episodes",
         "errors":[{"field":"plan.minutes","message":"at least 5"},{"message":"odd"},7]}
        """);

    assertThat(stabilization.take(UUID.randomUUID()))
        .isEqualTo(
            new Answer.Refused<SupportTask>("invalid-fields", List.of("episodes", "plan.minutes")));
  }

  @Test
  void aServiceThatFailsOrIsGoneIsAway() {
    answer("/", 503, "{}");
    assertThat(stabilization.summary().isAway()).isTrue();

    server.stop(0);
    Answer<Page<SupportTask>> gone = stabilization.tasks(null, true, null);
    assertThat(gone.isAway()).isTrue();
    assertThat(gone.found()).isEmpty();
  }

  private void answer(String path, int status, String body) {
    server.createContext(path, exchange -> write(exchange, status, body));
  }

  private static void write(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    String type = status < 400 ? "application/json" : "application/problem+json";
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
