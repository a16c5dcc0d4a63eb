package org.puente.distribution.plans;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.Api;
import org.puente.events.access.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Ana prepares, Rita releases, everybody else approves; all of them by the API. */
@TestComponent
public class Officers {

  public static final String ANA = "ana.prepara";
  public static final String FABIAN = "fabian.aprueba";
  public static final String FLOR = "flor.aprueba";
  public static final String RITA = "rita.libera";

  private static final ParameterizedTypeReference<JsonNode> JSON =
      new ParameterizedTypeReference<>() {};

  private final Api api;

  Officers(Api api) {
    this.api = api;
  }

  /** An answer of the service. */
  public record Answer(int status, JsonNode body) {
    public String problem() {
      return body.path("type").asString("").replace("urn:puente:problem:", "");
    }

    public UUID id() {
      return UUID.fromString(body.path("id").asString());
    }
  }

  Answer post(String user, String path, Map<String, ?> body) {
    return answer(client(user).post().uri(path).body(body).exchange());
  }

  Answer post(String user, String path, int version, Map<String, ?> body) {
    var request = client(user).post().uri(path).header("If-Match", "\"" + version + "\"");
    return answer(request.body(body).exchange());
  }

  Answer upload(String user, String path, String name, byte[] file) {
    var form = new LinkedMultiValueMap<String, Object>();
    form.add(
        "file",
        new ByteArrayResource(file) {
          @Override
          public String getFilename() {
            return name;
          }
        });
    return answer(client(user).post().uri(path).body(form).exchange());
  }

  Answer get(String user, String path) {
    return answer(client(user).get().uri(path).exchange());
  }

  private static Answer answer(RestTestClient.ResponseSpec response) {
    var result = response.expectBody(JSON).returnResult();
    @Nullable JsonNode body = result.getResponseBody();
    return new Answer(result.getStatus().value(), body == null ? MissingNode.getInstance() : body);
  }

  private RestTestClient client(String user) {
    return api.as(
        user,
        switch (user) {
          case ANA -> Role.PROGRAMME_OFFICER;
          case RITA -> Role.COORDINATOR;
          default -> Role.FINANCE_OFFICER;
        });
  }
}
