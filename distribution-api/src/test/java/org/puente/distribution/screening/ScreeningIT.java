package org.puente.distribution.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;
import static org.puente.events.access.Role.FINANCE_OFFICER;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Funders;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.distribution.screening.batch.ScreeningPlans;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** Payees are compared with a list only where an agreement requires it; nothing waits for it. */
@DistributionTest
class ScreeningIT {

  private static final String MATCHES = "/api/v1/screening-matches";
  private static final ParameterizedTypeReference<JsonNode> JSON =
      new ParameterizedTypeReference<>() {};

  @Autowired Api api;
  @Autowired World world;
  @Autowired Funders funders;
  @Autowired ScreeningPlans screening;

  Place place;
  RestTestClient dario;
  RestTestClient flor;
  String list;

  @BeforeEach
  void aProgrammeAndAList() {
    place = world.promised(3, "1000.00");
    dario = of(place, "dario", DATA_PROTECTION_OFFICER);
    flor = of(place, "flor", FINANCE_OFFICER);
    list = "L" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    assertThat(upload("Persona 1", "A").status()).isEqualTo(201);
  }

  private RestTestClient of(Place where, String name, Role role) {
    var grant =
        new Grant(role, where.organisation().toString(), where.programme().toString(), Grant.ALL);
    return api.as(new Caller(UUID.randomUUID(), name, Set.of(grant)));
  }

  private record Answer(int status, @Nullable JsonNode body) {
    String problem() {
      return body == null ? "" : body.path("type").asString("").replace("urn:puente:problem:", "");
    }
  }

  private static Answer answer(RestTestClient.ResponseSpec response) {
    var result = response.expectBody(JSON).returnResult();
    return new Answer(result.getStatus().value(), result.getResponseBody());
  }

  private Answer upload(String name, String version) {
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
    return answer(dario.post().uri("/api/v1/sanctions-lists").body(form).exchange());
  }

  private Answer require(@Nullable UUID agreement) {
    Map<String, Object> body = new HashMap<>();
    body.put("programmeId", place.programme());
    body.put("agreementId", agreement);
    body.put("clause", "Cláusula 7");
    body.put("list", list);
    body.put("threshold", "1.00");
    return answer(dario.post().uri("/api/v1/screening-requirements").body(body).exchange());
  }

  private UUID agreement() {
    return world
        .client()
        .sql("SELECT id FROM sharing_agreement WHERE organisation_id = ? AND fsp = 'BANK_A'")
        .param(place.organisation())
        .query(UUID.class)
        .single();
  }

  private List<UUID> found(UUID plan) {
    return world
        .client()
        .sql("SELECT id FROM screening_match WHERE plan_id = ? ORDER BY id")
        .param(plan)
        .query(UUID.class)
        .list();
  }

  private static Answer step(RestTestClient who, UUID match, String step) {
    Map<String, Object> body = new HashMap<>(Map.of("words", "Otra edad"));
    if (step.equals("propose")) {
      body.put("verdict", "DIFFERENT");
    }
    return answer(who.post().uri(MATCHES + "/" + match + "/" + step).body(body).exchange());
  }

  private UUID screened() {
    require(agreement());
    UUID plan = world.approved(place, 1);
    screening.screen();
    return plan;
  }

  @Test
  void nobodyIsScreenedUnlessAnAgreementInForceRequiresIt() {
    UUID plan = world.approved(place, 1);

    screening.screen();
    assertThat(require(null).problem()).isEqualTo("screening-baseless");
    assertThat(require(UUID.randomUUID()).problem()).isEqualTo("screening-baseless");
    screening.screen();

    assertThat(runs(plan)).isZero();
    assertThat(require(agreement()).status()).isEqualTo(204);
    assertThat(require(agreement()).problem()).isEqualTo("screening-required");
    screening.screen();
    assertThat(runs(plan)).isOne();
    assertThat(found(plan)).hasSize(1);
    screening.screen();
    assertThat(runs(plan)).isOne();
  }

  private int runs(UUID plan) {
    return world
        .client()
        .sql("SELECT count(*) FROM screening_run WHERE plan_id = ?")
        .param(plan)
        .query(Integer.class)
        .single();
  }

  @Test
  void aMatchBlocksNothingAndTwoPeopleDecideIt() {
    UUID plan = screened();
    UUID match = found(plan).getFirst();

    assertThat(step(flor, match, "confirm").problem()).isEqualTo("match-decided");
    assertThat(step(flor, match, "propose").status()).isEqualTo(200);
    assertThat(step(flor, match, "confirm").problem()).isEqualTo("match-own");
    assertThat(step(dario, match, "object").status()).isEqualTo(200);
    assertThat(step(flor, match, "propose").status()).isEqualTo(200);
    assertThat(step(dario, match, "confirm").status()).isEqualTo(200);
    assertThat(step(dario, match, "propose").problem()).isEqualTo("match-decided");
    assertThat(step(of(place, "felipe", FINANCE_OFFICER), match, "confirm").problem())
        .isEqualTo("match-decided");
  }

  @Test
  void aPlanIsReleasedWhileMatchesWaitEvenWhenTheyAreOverdue() {
    UUID plan = screened();
    assertThat(found(plan)).isNotEmpty();
    funders.confirm("fabian.aprueba", funders.proven(FLOR, place.programme(), "300.00"), 2);

    assertThat(world.step(RITA, plan, "release", Map.of()).status()).isEqualTo(202);
    world.awaitState(plan, "RELEASED");
  }

  @Test
  void whoeverWasSomebodyElseIsNotFoundAgainInTheNextVersion() {
    UUID plan = screened();
    UUID match = found(plan).getFirst();
    step(flor, match, "propose");
    step(dario, match, "confirm");
    assertThat(upload("Persona 1", "B").status()).isEqualTo(201);
    assertThat(upload("Persona 1", "B").problem()).isEqualTo("list-known");

    screening.screen();

    assertThat(runs(plan)).isEqualTo(2);
    assertThat(found(plan)).containsExactly(match);
  }

  @Test
  void onlyThoseWhoDecideLearnOfAMatch() {
    UUID match = found(screened()).getFirst();
    Place elsewhere = world.programme("1000.00");

    assertThat(answer(flor.get().uri(MATCHES + "/" + match).exchange()).status()).isEqualTo(200);
    for (var other :
        List.of(
            of(elsewhere, "fina", FINANCE_OFFICER),
            of(elsewhere, "dora", DATA_PROTECTION_OFFICER))) {
      assertThat(answer(other.get().uri(MATCHES + "/" + match).exchange()).status()).isEqualTo(404);
      assertThat(step(other, match, "propose").status()).isEqualTo(404);
    }
    assertThat(answer(of(place, "rita", COORDINATOR).get().uri(MATCHES).exchange()).status())
        .isEqualTo(403);
    assertThat(
            world
                .client()
                .sql(
                    "SELECT count(*) FROM audit_event WHERE subject = ? AND action = 'screening.read'")
                .param(match.toString())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void theDatabaseKeepsItEvenFromItsOwner() {
    UUID plan = screened();
    UUID match = found(plan).getFirst();
    step(flor, match, "propose");
    String taken =
        "INSERT INTO screening_step SELECT match_id, 2, '%s', '%s', 'x', %s, 'x' FROM screening_step WHERE match_id = '"
            + match
            + "'";
    for (String attack :
        List.of(
            taken.formatted("CONFIRMED", "DIFFERENT", "taken_by"),
            taken.formatted("CONFIRMED", "SAME", "uuidv7()"),
            taken.formatted("PROPOSED", "SAME", "uuidv7()"),
            "INSERT INTO screening_step VALUES ('"
                + match
                + "', 5, 'CONFIRMED', 'DIFFERENT', 'x', uuidv7(), 'x')",
            "UPDATE screening_step SET verdict = 'SAME' WHERE match_id = '" + match + "'",
            "DELETE FROM screening_step WHERE match_id = '" + match + "'",
            "UPDATE screening_match SET due_at = due_at + interval '1 day' WHERE id = '"
                + match
                + "'",
            "DELETE FROM sanctions_entry",
            "UPDATE screening_mandate SET threshold = 0.8 WHERE programme_id = '"
                + place.programme()
                + "'",
            "INSERT INTO screening_run SELECT uuidv7(), plan_id, round + 1, mandate_id, list_id, 0.80, 1 FROM screening_run WHERE plan_id = '"
                + plan
                + "'",
            "INSERT INTO screening_mandate (id, programme_id, clause, list, threshold, recorded_by, recorder) SELECT uuidv7(), programme_id, 'x', 'OTHER', 0.9, recorded_by, 'x' FROM screening_mandate WHERE programme_id = '"
                + place.programme()
                + "'")) {
      assertThatThrownBy(() -> world.owner().update(attack))
          .as(attack)
          .isInstanceOf(DataAccessException.class);
    }
    world
        .owner()
        .update(
            "UPDATE screening_mandate SET ended_by = uuidv7(), ender = 'x', ended_at = app_now() WHERE programme_id = ?",
            place.programme());
    assertThatThrownBy(
            () ->
                world
                    .owner()
                    .update(
                        "INSERT INTO screening_run SELECT uuidv7(), plan_id, round + 1, mandate_id, list_id, threshold, 1 FROM screening_run WHERE plan_id = ?",
                        plan))
        .rootCause()
        .hasMessageContaining("unless an agreement in force requires it");
  }
}
