package org.puente.distribution.access.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.access.operations.Expectation.Reach;
import org.puente.distribution.plans.Funders;
import org.puente.distribution.plans.World;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.testing.OpenApiDocument;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * Every operation that the API publishes, by every role, from the place that its records belong to
 * and from others.
 */
@DistributionTest
class EveryOperationIT {

  private static final Set<Reach> OF_PLACES = Set.of(Reach.PROGRAMME, Reach.PLACE, Reach.LIST);
  private static final int SERVER_ERROR = 500;

  private record Answer(int status, String body) {}

  /** One place's records, by the names that paths and bodies call them. */
  private record Here(World.Place place, Map<String, String> ids) {

    /** As whoever holds that role in the place itself. */
    Grant grant(Role role) {
      return new Grant(role, organisation(), programme(), place.territory());
    }

    List<Grant> elsewhere(Role role, String organisation, String programme, String territory) {
      return List.of(
          new Grant(role, organisation, Grant.ALL, Grant.ALL),
          new Grant(role, Grant.ALL, programme, Grant.ALL),
          new Grant(role, organisation(), programme(), territory));
    }

    String organisation() {
      return place.organisation().toString();
    }

    String programme() {
      return place.programme().toString();
    }
  }

  @Autowired Api api;
  @Autowired World world;
  @Autowired Funders funders;
  @Autowired Fixtures fixtures;

  @Test
  void everyOperationHasAnExpectation() {
    var document = new OpenApiDocument(answer(api.anonymous(), "GET /v3/api-docs", "").body());
    assertThat(Expectation.all().keySet())
        .containsExactlyInAnyOrderElementsOf(document.operations());
  }

  @Test
  void eachRoleMayWhatItMayAndNothingElse() {
    for (Expectation expected : Expectation.all().values()) {
      for (Role role : Role.values()) {
        int status = call(Grant.everywhere(role), expected, Map.of()).status();
        if (expected.roles().contains(role)) {
          assertThat(status)
              .as("%s %s", role, expected.operation())
              .isNotEqualTo(403)
              .isLessThan(SERVER_ERROR);
        } else {
          assertThat(status).as("%s %s", role, expected.operation()).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void nothingButWhatIsOpenAnswersWithoutAToken() {
    for (Expectation expected : Expectation.all().values()) {
      if (expected.reach() != Reach.OPEN) {
        var nobody = api.anonymous();
        assertThat(answer(nobody, filled(expected.operation(), Map.of()), "").status())
            .as(expected.operation())
            .isEqualTo(401);
      }
    }
  }

  @Test
  void whatIsReadIsReadInItsOwnPlaceOnly() {
    Here here = somewhere();
    for (Expectation expected : ofPlaces()) {
      for (Role role : expected.roles()) {
        if (expected.operation().startsWith("GET")) {
          Answer own = call(here.grant(role), expected, here.ids());
          assertThat(own.status()).as("%s %s", role, expected.operation()).isEqualTo(200);
          if (expected.reach() == Reach.LIST) {
            assertThat(own.body()).as("%s %s", role, expected.operation()).contains("\"id\"");
          }
        }
        for (Grant elsewhere : outside(here, role, expected.reach())) {
          isNothingThere(call(elsewhere, expected, here.ids()), expected, elsewhere);
        }
      }
    }
    assertThat(world.details(UUID.fromString(here.ids().get("plan"))).path("state").asString())
        .isEqualTo("SUBMITTED");
  }

  @Test
  void aRoleFromElsewhereDoesNotWidenAnother() {
    Here here = somewhere();
    String stranger = fixtures.organisation().toString();
    for (Expectation expected : ofPlaces()) {
      for (Role role : Role.values()) {
        for (Role other : expected.roles()) {
          if (!expected.roles().contains(role) && role != Role.SERVICE) {
            var both = List.of(here.grant(role), new Grant(other, stranger, Grant.ALL, Grant.ALL));
            isNothingThere(call(both, expected, here.ids()), expected, both.getFirst());
          }
        }
      }
    }
  }

  private static List<Expectation> ofPlaces() {
    return Expectation.all().values().stream()
        .filter(expected -> OF_PLACES.contains(expected.reach()))
        .toList();
  }

  /** A programme's records are seen from all of its territories. */
  private List<Grant> outside(Here here, Role role, Reach reach) {
    var organisation = fixtures.organisation();
    var programme = fixtures.programme(organisation).toString();
    var grants =
        new ArrayList<>(
            here.elsewhere(role, organisation.toString(), programme, fixtures.territory()));
    if (reach == Reach.PROGRAMME) {
      grants.removeLast();
    }
    return grants;
  }

  private static void isNothingThere(Answer answer, Expectation expected, Grant elsewhere) {
    if (expected.reach() == Reach.LIST) {
      assertThat(answer.status()).as("%s %s", elsewhere, expected.operation()).isIn(200, 404);
      assertThat(answer.body())
          .as("%s %s", elsewhere, expected.operation())
          .doesNotContain("\"id\"");
    } else {
      assertThat(answer.status()).as("%s %s", elsewhere, expected.operation()).isIn(403, 404);
    }
  }

  private Here somewhere() {
    var place = world.promised(6, "1000.00");
    UUID plan = world.submitted(place, 1);
    UUID file = receivedFile(place);
    var ids =
        Map.of(
            "correction", correction(plan).toString(),
            "programme", place.programme().toString(),
            "territory", place.territory(),
            "plan", plan.toString(),
            "digest", world.digest(plan),
            "transfer", world.transfers(plan).getFirst().toString(),
            "person", personOf(place).toString(),
            "import", file.toString(),
            "funding", funders.proven("flor", place.programme(), "10.00").toString());
    return new Here(place, ids);
  }

  private UUID personOf(World.Place place) {
    return fixtures
        .database()
        .sql("SELECT id FROM person WHERE programme_id = ? LIMIT 1")
        .param(place.programme())
        .query(UUID.class)
        .single();
  }

  private UUID correction(UUID plan) {
    return fixtures
        .database()
        .sql(
            """
            INSERT INTO plan_correction (id, plan_id, file_name, proposed_by, proposed_by_name)
            VALUES (uuidv7(), ?, 'a.csv', uuidv7(), 'ana') RETURNING id
            """)
        .param(plan)
        .query(UUID.class)
        .single();
  }

  private UUID receivedFile(World.Place place) {
    return fixtures
        .database()
        .sql(
            """
            INSERT INTO registration_import
              (organisation_id, programme_id, file_name, size_bytes, sha256, received_by, territories, state)
            VALUES (?, ?, 'a.csv', 1, ?, 'ana', '{*}', 'FAILED') RETURNING id
            """)
        .params(place.organisation(), place.programme(), new byte[32])
        .query(UUID.class)
        .single();
  }

  private Answer call(Grant grant, Expectation expected, Map<String, String> ids) {
    return call(List.of(grant), expected, ids);
  }

  private Answer call(List<Grant> grants, Expectation expected, Map<String, String> ids) {
    var caller = new Caller(UUID.randomUUID(), "alguien", Set.copyOf(grants));
    return answer(api.as(caller), filled(expected.operation(), ids), filled(expected.body(), ids));
  }

  private static Answer answer(
      org.springframework.test.web.servlet.client.RestTestClient client,
      String operation,
      String body) {
    String[] parts = operation.split(" ", 2);
    var request = client.method(HttpMethod.valueOf(parts[0])).uri(parts[1]).header("If-Match", "1");
    var sent =
        body.isEmpty() ? request : request.contentType(MediaType.APPLICATION_JSON).body(body);
    var answer = sent.exchange().expectBody(String.class).returnResult();
    return new Answer(
        answer.getStatus().value(), Objects.requireNonNullElse(answer.getResponseBody(), ""));
  }

  /** Whatever a path or body names and nobody has given is unknown. */
  private static String filled(String text, Map<String, String> ids) {
    String filled = text.replace("{fsp}", "BANK_A").replace("{name}", "unknown");
    filled = filled.replace("corrections/{id}", "corrections/{correction}");
    filled =
        filled.replaceFirst(
            "(plans|transfers|people|imports|programmes|funding-requests)/\\{\\w+}", "$1/{$1}");
    filled =
        filled
            .replace("{plans}", "{plan}")
            .replace("{transfers}", "{transfer}")
            .replace("{people}", "{person}")
            .replace("{imports}", "{import}")
            .replace("{funding-requests}", "{funding}")
            .replace("proofs/{number}", "proofs/1")
            .replace("{programmes}", "{programme}");
    for (var id : ids.entrySet()) {
      filled = filled.replace("{" + id.getKey() + "}", id.getValue());
    }
    filled = filled.replace("quarantine/{id}", "quarantine/0");
    filled = filled.replace("{digest}", "0".repeat(64)).replace("{territory}", "nowhere");
    return filled.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
  }
}
