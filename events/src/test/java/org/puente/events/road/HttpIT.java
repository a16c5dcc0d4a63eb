package org.puente.events.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puente.events.access.Role;
import org.puente.events.ids.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@RoadTest
class HttpIT {

  @Autowired RoadController.Orders orders;
  @LocalServerPort int port;

  @Test
  void the_same_key_runs_once_and_answers_the_same() {
    String key = Ids.next().toString();
    int before = orders.count.get();

    Answer first = order("ana", key, "{\"what\":\"kit\"}");
    Answer again = order("ana", key, "{\"what\":\"kit\"}");

    assertThat(first.status()).isEqualTo(201);
    assertThat(again).isEqualTo(first);
    assertThat(first.location()).isNotNull();
    assertThat(orders.count).hasValue(before + 1);
  }

  @Test
  void another_request_under_the_key_is_refused_and_another_callers_key_is_another_key() {
    String key = Ids.next().toString();
    order("ana", key, "{\"what\":\"kit\"}");

    assertThat(order("ana", key, "{\"what\":\"two kits\"}").status()).isEqualTo(422);
    assertThat(order("eva", key, "{\"what\":\"two kits\"}").status()).isEqualTo(201);
  }

  @Test
  void a_request_that_is_still_running_is_not_run_beside_itself() throws Exception {
    String key = Ids.next().toString();
    int before = orders.count.get();
    CompletableFuture<Answer> first =
        CompletableFuture.supplyAsync(() -> order("ana", key, "{\"what\":\"slow\"}"));
    await().until(() -> orders.count.get() > before);

    assertThat(order("ana", key, "{\"what\":\"slow\"}").status()).isEqualTo(409);
    orders.gate.countDown();
    assertThat(first.get().status()).isEqualTo(200);
    assertThat(orders.count).hasValue(before + 1);
  }

  @Test
  void a_refusal_is_remembered_and_a_failure_of_ours_may_be_tried_again() {
    String refused = Ids.next().toString();
    String broken = Ids.next().toString();
    int before = orders.count.get();
    order("ana", refused, "{\"what\":\"refused\"}");
    assertThat(order("ana", refused, "{\"what\":\"refused\"}").body())
        .contains("urn:puente:problem:slot-taken", "\"slot\":7");
    order("ana", broken, "{\"what\":\"broken\"}");
    Answer brokenAgain = order("ana", broken, "{\"what\":\"broken\"}");

    assertThat(orders.count).hasValue(before + 3);
    assertThat(brokenAgain.status()).isEqualTo(500);
    assertThat(brokenAgain.body())
        .contains("urn:puente:problem:unexpected")
        .doesNotContain("must not leak");
  }

  @Test
  void without_a_key_every_request_runs() {
    int before = orders.count.get();
    order("ana", null, "{\"what\":\"kit\"}");
    order("ana", null, "{\"what\":\"kit\"}");
    assertThat(orders.count).hasValue(before + 2);
  }

  @Test
  void a_list_is_walked_page_by_page_without_gap_or_repetition() {
    List<Object> all = new ArrayList<>();
    String after = "";
    do {
      Map<String, Object> page = get("/numbers?limit=50&after=" + after, 200);
      all.addAll((List<?>) page.get("items"));
      after = (String) page.get("next");
    } while (after != null);
    assertThat(all).hasSize(120).doesNotHaveDuplicates();

    assertThat(get("/numbers?limit=501", 400))
        .containsEntry("type", "urn:puente:problem:invalid-limit");
    assertThat(get("/numbers?limit=many", 400))
        .hasEntrySatisfying(
            "type", type -> assertThat(type).asString().startsWith("urn:puente:problem:"));
    assertThat(get("/numbers?after=***", 400))
        .containsEntry("type", "urn:puente:problem:invalid-cursor");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nowhere, application/json, 404, not-found",
    "DELETE, /orders, application/json, 405, method-not-allowed",
    "GET, /orders.csv, text/csv, 404, not-found",
    "GET, /numbers, text/csv, 406, not-acceptable",
    "POST, /orders, application/json, 415, unsupported-media-type"
  })
  void a_request_that_strays_is_answered_with_a_problem(
      HttpMethod method, String uri, String accepted, int status, String slug) {
    client("ana")
        .method(method)
        .uri(uri)
        .accept(MediaType.valueOf(accepted))
        .contentType(MediaType.TEXT_PLAIN)
        .body("kit")
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:puente:problem:" + slug)
        .jsonPath("$.status")
        .isEqualTo(status)
        .jsonPath("$.path")
        .doesNotExist();
  }

  @Test
  void a_browser_that_strays_still_gets_a_page() {
    client("ana")
        .get()
        .uri("/nowhere")
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.TEXT_HTML);
  }

  private record Answer(int status, @Nullable String location, String body) {}

  private Answer order(String user, @Nullable String key, String body) {
    RestTestClient.RequestBodySpec request =
        client(user).post().uri("/orders").contentType(MediaType.APPLICATION_JSON);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    var result = request.body(body).exchange().expectBody(String.class).returnResult();
    return new Answer(
        result.getStatus().value(),
        result.getResponseHeaders().getFirst("Location"),
        String.valueOf(result.getResponseBody()));
  }

  private Map<String, Object> get(String uri, int status) {
    Map<String, Object> body =
        client("ana")
            .get()
            .uri(uri)
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
            .returnResult()
            .getResponseBody();
    return body == null ? Map.of() : body;
  }

  private RestTestClient client(String user) {
    return Client.as(port, user, Role.PROGRAMME_OFFICER);
  }
}
