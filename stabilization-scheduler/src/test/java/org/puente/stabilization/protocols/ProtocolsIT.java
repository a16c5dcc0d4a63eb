package org.puente.stabilization.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_SUPERVISOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.puente.stabilization.world.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@StabilizationService
class ProtocolsIT {

  private static final String VERSIONS = "/api/v1/protocols/BREATHING_GROUP/versions";

  @Autowired Desk desk;
  @Autowired Talks talks;
  @Autowired JdbcClient jdbc;

  @Test
  void the_mechanisms_of_bp5_are_there_in_both_languages_with_their_source() {
    JsonNode protocols = talks.get(desk.of("rita", COORDINATOR), "/api/v1/protocols");

    assertThat(StreamSupport.stream(protocols.spliterator(), false))
        .map(protocol -> protocol.path("code").asString())
        .contains(
            "INFORMATION",
            "PFA",
            "EMOTIONAL_CONTAINMENT",
            "GROUP_SUPPORT",
            "FAMILY_SESSION",
            "REFERRAL_ACCOMPANIMENT");
    for (JsonNode protocol : protocols) {
      assertThat(protocol.path("source").asString()).isNotBlank();
      for (JsonNode step : protocol.path("steps")) {
        assertThat(step.path("es").asString()).isNotEqualTo(step.path("en").asString());
      }
    }
  }

  @Test
  void a_protocol_is_replaced_and_never_edited() {
    var rita = desk.of("rita", COORDINATOR);
    int newest = talks.get(rita, VERSIONS).size();

    talks.post(rita, VERSIONS, version(newest, "ONE"), HttpStatus.CREATED);
    talks.refused(rita, VERSIONS, version(newest, "TWO"), "replaced-meanwhile");
    talks.post(rita, VERSIONS, version(newest + 1, "TWO"), HttpStatus.CREATED);

    JsonNode versions = talks.get(rita, VERSIONS);
    assertThat(versions.get(0).path("writtenBy").asString()).isEqualTo("rita");
    assertThat(versions).hasSize(newest + 2);
    assertThat(versions.get(0).path("steps").get(0).path("key").asString()).isEqualTo("TWO");
    assertThat(versions.get(1).path("steps").get(0).path("key").asString()).isEqualTo("ONE");
    assertThatThrownBy(() -> jdbc.sql("UPDATE protocol SET name_es = 'x'").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void whoever_answers_for_one_place_does_not_change_what_counts_for_all() {
    var here = desk.in(Story.PROGRAMME.toString(), "tulcan", "renata", COORDINATOR);

    JsonNode problem = talks.post(here, VERSIONS, version(0, "ONE"), HttpStatus.FORBIDDEN);

    assertThat(problem.path("type").asString()).endsWith("protocol-is-everywhere");
  }

  @Test
  void it_is_counted_how_often_each_was_applied_and_how_often_after_an_assessment() {
    var paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
    var susana = desk.of("susana", PSYCHOSOCIAL_SUPERVISOR);
    JsonNode before = use(susana);
    var late = talks.takenBy(paula, Urgency.LOW);
    var applied =
        Map.of("protocol", "REFERRAL_ACCOMPANIMENT", "version", 1, "ticked", List.of("EXPLAINED"));
    talks.post(paula, late.episode() + "/applications", applied, HttpStatus.CREATED);
    talks.post(
        paula,
        late.episode() + "/assessments",
        Map.of("needs", Map.of("HEALTH", "SOME")),
        HttpStatus.CREATED);
    talks.post(paula, late.episode() + "/applications", applied, HttpStatus.CREATED);

    JsonNode after = use(susana);
    assertThat(after.path("applied").asInt() - before.path("applied").asInt(0)).isEqualTo(2);
    assertThat(after.path("assessed").asInt() - before.path("assessed").asInt(0)).isOne();
  }

  private JsonNode use(RestTestClient client) {
    return StreamSupport.stream(talks.get(client, "/api/v1/protocols/uses").spliterator(), false)
        .filter(each -> each.path("code").asString().equals("REFERRAL_ACCOMPANIMENT"))
        .findFirst()
        .orElseGet(MissingNode::getInstance);
  }

  @Test
  void a_version_says_which_participatory_process_it_came_from() {
    var body = new HashMap<>(version(0, "ONE"));
    body.put("designProcess", " ");

    JsonNode problem =
        talks.post(
            desk.of("rita", COORDINATOR),
            "/api/v1/protocols/NO_PROCESS/versions",
            body,
            HttpStatus.BAD_REQUEST);

    assertThat(problem.toString()).contains("designProcess");
  }

  private static Map<String, Object> version(int after, String key) {
    return Map.of(
        "after", after,
        "nameEs", "Respirar en grupo",
        "nameEn", "Breathing in a group",
        "mode", "GROUP",
        "waitsForConsent", true,
        "designProcess", "Grupo focal en Tulcán, 12 mujeres",
        "source", "BP2; BP5",
        "steps", List.of(Map.of("key", key, "es", "Respiramos", "en", "We breathed")));
  }
}
