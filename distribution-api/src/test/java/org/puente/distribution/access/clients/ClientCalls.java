package org.puente.distribution.access.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.puente.distribution.Api;
import org.puente.distribution.Fixtures;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Makes programs' clients and asks for tokens as they do. */
abstract class ClientCalls {

  @Autowired Api api;

  @Autowired Fixtures fixtures;

  record Made(UUID id, String clientId, String secret) {}

  RestTestClient admin() {
    return api.as("root", Role.ADMINISTRATOR);
  }

  Made register(String clientId, Grant grant) {
    return answer(post(admin(), clientId, grant).expectStatus().isCreated());
  }

  static Made answer(RestTestClient.ResponseSpec response) {
    return Objects.requireNonNull(response.expectBody(Made.class).returnResult().getResponseBody());
  }

  static RestTestClient.ResponseSpec post(RestTestClient as, String clientId, Grant grant) {
    return as.post()
        .uri("/api/v1/clients")
        .body(Map.of("clientId", clientId, "name", "Un informe", "grants", List.of(grant)))
        .exchange();
  }

  String token(Made client) {
    return json(ask(client.clientId(), client.secret(), "grant_type=client_credentials"), 200)
        .path("access_token")
        .asString();
  }

  RestTestClient.RequestBodySpec form() {
    return api.anonymous()
        .post()
        .uri("/oauth2/token")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED);
  }

  RestTestClient.ResponseSpec ask(String clientId, String secret, String body) {
    String pair = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(UTF_8));
    return form().header("Authorization", "Basic " + pair).body(body).exchange();
  }

  static void refused(RestTestClient.ResponseSpec response, int status, String error) {
    assertThat(json(response, status).path("error").asString()).isEqualTo(error);
  }

  static JsonNode json(RestTestClient.ResponseSpec response, int status) {
    return Objects.requireNonNull(
        response
            .expectStatus()
            .isEqualTo(status)
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
  }

  int lines(String action, UUID subject) {
    return fixtures
        .database()
        .sql("SELECT count(*) FROM audit_event WHERE action = ? AND subject = ?")
        .params(action, subject.toString())
        .query(Integer.class)
        .single();
  }
}
