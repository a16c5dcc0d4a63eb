package org.puente.stabilization.world;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Role;
import org.puente.events.testing.TestTokens;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What a coordinator asks of the team, in short. */
public final class TeamDesk {

  private TeamDesk() {}

  public static UUID idOf(String username) {
    return TestTokens.caller(username).userId();
  }

  /** A worker of one territory who speaks Spanish and has what stories ask for. */
  public static Map<String, Object> worker(String territory, int capacity) {
    var form = new HashMap<String, Object>();
    form.put("revision", 0);
    form.put(
        "areas",
        List.of(
            Map.of(
                "organisation",
                "*",
                "programme",
                Story.PROGRAMME.toString(),
                "territory",
                territory)));
    form.put("languages", List.of("es"));
    form.put("qualifications", List.of("PFA", "CHILD_PROTECTION"));
    form.put("capacity", capacity);
    form.put("active", true);
    return form;
  }

  /** Enters somebody with that user name. */
  public static void enter(RestTestClient coordinator, String username, Map<String, Object> form) {
    coordinator
        .put()
        .uri("/api/v1/team/" + idOf(username))
        .body(form)
        .exchange()
        .expectStatus()
        .isNoContent();
  }

  public static JsonNode get(RestTestClient client, String path) {
    return body(client.get().uri(path).exchange().expectStatus().isOk());
  }

  public static JsonNode post(RestTestClient client, String path, Object body) {
    return body(client.post().uri(path).body(body).exchange().expectStatus().is2xxSuccessful());
  }

  /** The problem that a call is refused with, without {@code urn:puente:problem:}. */
  public static String refusal(RestTestClient client, HttpMethod method, String path, Object body) {
    JsonNode problem =
        body(
            client
                .method(method)
                .uri(path)
                .body(body)
                .exchange()
                .expectStatus()
                .is4xxClientError());
    return problem.path("type").asString().replace("urn:puente:problem:", "");
  }

  /** The member of the team that a client sees by that user name; missing otherwise. */
  public static JsonNode member(RestTestClient client, String username) {
    for (JsonNode each : get(client, "/api/v1/team")) {
      if (each.path("id").asString().equals(idOf(username).toString())) {
        return each;
      }
    }
    return MissingNode.getInstance();
  }

  /** Somebody who works in one territory of the stories' programme. */
  public static RestTestClient in(Desk desk, String territory, String username, Role role) {
    return desk.in(Story.PROGRAMME.toString(), territory, username, role);
  }

  private static JsonNode body(RestTestClient.ResponseSpec response) {
    return requireNonNull(response.expectBody(JsonNode.class).returnResult().getResponseBody());
  }
}
