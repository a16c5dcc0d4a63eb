package org.puente.distribution.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.Api;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** A programme of three people, a list of its own, and who handles both. */
record ScreeningOffice(Api api, World world, Place place, String list, RestTestClient dario) {

  private static final ParameterizedTypeReference<JsonNode> JSON =
      new ParameterizedTypeReference<>() {};

  static ScreeningOffice opened(Api api, World world) {
    Place place = world.promised(3, "1000.00");
    String list = "L" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    return new ScreeningOffice(
        api, world, place, list, of(api, place, "dario", DATA_PROTECTION_OFFICER));
  }

  private static RestTestClient of(Api api, Place where, String name, Role role) {
    var grant =
        new Grant(role, where.organisation().toString(), where.programme().toString(), Grant.ALL);
    return api.as(new Caller(UUID.randomUUID(), name, Set.of(grant)));
  }

  RestTestClient of(Place where, String name, Role role) {
    return of(api, where, name, role);
  }

  record Answer(int status, @Nullable JsonNode body) {
    String problem() {
      return body == null ? "" : body.path("type").asString("").replace("urn:puente:problem:", "");
    }
  }

  static Answer answer(RestTestClient.ResponseSpec response) {
    var result = response.expectBody(JSON).returnResult();
    return new Answer(result.getStatus().value(), result.getResponseBody());
  }

  Answer upload(String name, String version) {
    String xml =
        "<CONSOLIDATED_LIST dateGenerated=\"%s\"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>%s</FIRST_NAME>"
                .formatted(version, name)
            + "<REFERENCE_NUMBER>QDi.1</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>";
    var form = new LinkedMultiValueMap<String, Object>();
    form.add("name", list);
    form.add(
        "file",
        new ByteArrayResource(xml.getBytes(UTF_8)) {
          @Override
          public String getFilename() {
            return "consolidated.xml";
          }
        });
    return answer(dario().post().uri("/api/v1/sanctions-lists").body(form).exchange());
  }

  Answer require(@Nullable UUID agreement) {
    Map<String, Object> body = new HashMap<>();
    body.put("programmeId", place.programme());
    body.put("agreementId", agreement);
    body.put("clause", "Cláusula 7");
    body.put("list", list);
    body.put("threshold", "1.00");
    return answer(dario().post().uri("/api/v1/screening-requirements").body(body).exchange());
  }

  UUID agreement() {
    return world
        .client()
        .sql("SELECT id FROM sharing_agreement WHERE organisation_id = ? AND fsp = 'BANK_A'")
        .param(place.organisation())
        .query(UUID.class)
        .single();
  }
}
