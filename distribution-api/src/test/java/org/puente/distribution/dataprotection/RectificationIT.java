package org.puente.distribution.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.dataprotection.Asking.json;
import static org.puente.distribution.dataprotection.Asking.post;
import static org.puente.distribution.dataprotection.Asking.problem;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Refused;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@DistributionTest
class RectificationIT {

  @Autowired Api api;
  @Autowired World world;
  @Autowired Clock clock;

  Asking asking;
  Place place;
  UUID person;
  RestTestClient dora;
  RestTestClient rita;

  @BeforeEach
  void somebodyWhoseDataAreWrong() {
    asking = Asking.somebody(api, world, clock);
    place = asking.place();
    person = asking.person();
    dora = asking.dora();
    rita = asking.rita();
  }

  @Test
  void whatOneProposesAnotherAppliesAndThePersonIsFoundByIt() {
    String proposal =
        proposed(
            Map.of(
                "name", "  Rosa   Vera ",
                "phone", "0991234567",
                "document", "AB-12345",
                "birthDate", "1990-05-04"));

    assertThat(problem(post(dora, "/rectifications/" + proposal + "/confirm")))
        .isEqualTo("own-rectification");
    assertThat(found("phone", "+593991234567")).isEmpty();
    var applied = json(post(rita, "/rectifications/" + proposal + "/confirm"));

    assertThat(applied.path("state").asString()).isEqualTo("APPLIED");
    assertThat(applied.path("before").path("name").asString()).isEqualTo("Persona 0");
    assertThat(applied.path("before").path("document").asString()).isEmpty();
    var now = found("phone", "+593991234567").get(0);
    assertThat(now.path("name").asString()).isEqualTo("Rosa Vera");
    assertThat(now.path("birthDate").asString()).isEqualTo("1990-05-04");
    assertThat(now.path("age").asInt()).isBetween(35, 40);
    assertThat(found("document", "ab12345")).hasSize(1);
    assertThat(problem(post(rita, "/rectifications/" + proposal + "/confirm")))
        .isEqualTo("data-request-answered");
  }

  @Test
  void aDocumentAndAPhoneCanBeTakenAwayAndWhatIsBlankStays() {
    String proposal = proposed(Map.of("name", " ", "gender", "X", "remove", List.of("PHONE")));
    json(post(rita, "/rectifications/" + proposal + "/confirm"));

    var now = json(dora.get().uri("/api/v1/people/" + person).exchange()).path("person");
    assertThat(now.path("name").asString()).isEqualTo("Persona 0");
    assertThat(now.path("gender").asString()).isEqualTo("X");
    assertThat(now.path("phone").isNull()).isTrue();
    assertThat(count("SELECT count(*) FROM person WHERE id = ? AND phone_hash IS NULL")).isOne();
  }

  @Test
  void whatIsWrongIsNamedAndNothingIsProposed() {
    String request = asking.asks(DataRequest.Kind.RECTIFICATION);
    var refused =
        json(
            post(
                dora,
                "/data-requests/" + request + "/rectification",
                Map.of("phone", "12", "birthDate", "2199-01-01", "language", "x")));
    assertThat(refused.path("type").asString()).endsWith("rectification-phone");
    assertThat(refused.path("fields").toString())
        .isEqualTo("[\"PHONE\",\"BIRTH_DATE\",\"LANGUAGE\"]");
    assertThat(
            problem(
                post(dora, "/data-requests/" + request + "/rectification", Map.of("name", " "))))
        .isEqualTo("rectification-empty");
    String other = asking.asks(DataRequest.Kind.ACCESS);
    assertThat(
            problem(
                post(dora, "/data-requests/" + other + "/rectification", Map.of("name", "Rosa"))))
        .isEqualTo("rectification-not-asked");
  }

  @Test
  void nothingIsAppliedOnceThePersonWasAnswered() {
    String request = asking.asks(DataRequest.Kind.RECTIFICATION);
    String proposal =
        json(post(
                dora, "/data-requests/" + request + "/rectification", Map.of("name", "Rosa Vera")))
            .path("id")
            .asString();
    post(dora, "/data-requests/" + request + "/answer", Map.of("fulfilled", false, "words", "No"));

    assertThat(problem(post(rita, "/rectifications/" + proposal + "/confirm")))
        .isEqualTo("rectification-not-asked");
    assertThat(json(post(rita, "/rectifications/" + proposal + "/withdraw")).path("state"))
        .hasToString("\"WITHDRAWN\"");
  }

  @Test
  void nobodyCorrectsPastTheTwo() {
    proposed(Map.of("name", "Rosa Vera"));
    for (String sql :
        List.of(
            "UPDATE person SET phone_enc = '\\x01', phone_hash = '\\x01' WHERE id = ?",
            "UPDATE person SET name_enc = '\\x01' WHERE id = ?",
            "UPDATE person_rectification SET changes_enc = '\\x01' WHERE person_id = ?",
            "UPDATE person_rectification SET state = 'WITHDRAWN', ended_by = uuidv7(),"
                + " ended_by_name = 'x', ended_at = now(), ended_in = pg_current_xact_id(),"
                + " changes_enc = '\\x01' WHERE person_id = ?",
            "UPDATE person_rectification SET state = 'APPLIED', ended_by = uuidv7(),"
                + " ended_by_name = 'x', ended_at = now(), ended_in = pg_current_xact_id()"
                + " WHERE person_id = ?")) {
      assertThatThrownBy(() -> world.owner().update(sql, person))
          .as(sql)
          .isInstanceOf(DataAccessException.class)
          .is(Refused.BY_A_RULE);
    }
  }

  @Test
  void elsewhereThereIsNoSuchRectification() {
    String proposal = proposed(Map.of("name", "Rosa Vera"));
    var elsewhere = asking.officer("delia", Role.DATA_PROTECTION_OFFICER, world.territory());
    post(elsewhere, "/rectifications/" + proposal + "/confirm").expectStatus().isNotFound();
  }

  private String proposed(Map<String, ?> values) {
    String request = asking.asks(DataRequest.Kind.RECTIFICATION);
    return json(post(dora, "/data-requests/" + request + "/rectification", values))
        .path("id")
        .asString();
  }

  private JsonNode found(String by, String value) {
    return json(post(dora, "/people/search", Map.of(by, value))).path("items");
  }

  private long count(String sql) {
    Long count = world.owner().queryForObject(sql, Long.class, person);
    return count == null ? 0 : count;
  }
}
