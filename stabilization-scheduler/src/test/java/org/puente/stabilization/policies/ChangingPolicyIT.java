package org.puente.stabilization.policies;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_SUPERVISOR;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One writes the next version of the policy and sees what it would do; another switches it on. */
@StabilizationService
class ChangingPolicyIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String DRAFT = "/api/v1/policies/draft";
  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired Desk desk;
  @Autowired Houses houses;
  @Autowired Board board;
  @Autowired Policies policies;

  private RestTestClient rita;
  private RestTestClient susana;

  @BeforeEach
  void clear() {
    rita = desk.of("rita", COORDINATOR);
    susana = desk.of("susana", PSYCHOSOCIAL_SUPERVISOR);
    rita.delete().uri(DRAFT).exchange();
  }

  @Test
  void what_one_writes_another_switches_on_as_it_was_shown() {
    ObjectNode form = form(5);
    assertThat(call(rita, HttpMethod.PUT, DRAFT, form).path("revision").asInt()).isOne();
    assertThat(slug(susana, HttpMethod.PUT, DRAFT, form)).isEqualTo("draft-of-another");
    assertThat(slug(rita, HttpMethod.POST, DRAFT + "/switch-on", Map.of("revision", 1)))
        .isEqualTo("own-draft");
    assertThat(call(rita, HttpMethod.PUT, DRAFT, form(4)).path("revision").asInt()).isEqualTo(2);
    assertThat(slug(susana, HttpMethod.POST, DRAFT + "/switch-on", Map.of("revision", 1)))
        .isEqualTo("draft-changed");

    Policy before = policies.current();
    JsonNode on = call(susana, HttpMethod.POST, DRAFT + "/switch-on", Map.of("revision", 2));

    assertThat(on.path("version").asInt()).isEqualTo(before.version() + 1);
    Policy now = policies.current();
    assertThat(now.version()).isEqualTo(before.version() + 1);
    assertThat(now.rules().graceWorkingDays()).isEqualTo(new ByUrgency(4, 4, 4));
    assertThat(now.support()).isEqualTo(policies.all().get(1).support());
    assertThat(slug(susana, HttpMethod.POST, DRAFT + "/switch-on", Map.of("revision", 2)))
        .isEqualTo("not-found");

    ObjectNode back = form(0);
    ((ObjectNode) back.path("rules"))
        .set("graceWorkingDays", JSON.valueToTree(before.rules().graceWorkingDays()));
    call(susana, HttpMethod.PUT, DRAFT, back);
    call(rita, HttpMethod.POST, DRAFT + "/switch-on", Map.of("revision", 1));
    assertThat(policies.current().rules()).as("for the other tests").isEqualTo(before.rules());
  }

  @Test
  void nonsense_is_named_by_its_field_and_whoever_answers_for_one_place_changes_nothing() {
    ObjectNode form = form(2);
    ((ObjectNode) form.path("rules").path("graceWorkingDays")).put("high", -1);
    JsonNode problem = call(rita, HttpMethod.PUT, DRAFT, form);
    assertThat(problem.path("status").asInt()).isEqualTo(400);
    assertThat(problem.toString()).contains("rules.graceWorkingDays.high");

    ObjectNode disorder = form(2);
    ((ArrayNode) disorder.path("rules").path("furtherStagesAfterDays")).removeAll().add(15).add(7);
    assertThat(slug(rita, HttpMethod.PUT, DRAFT, disorder)).isEqualTo("stages-ascend");

    RestTestClient here = desk.in(Story.PROGRAMME.toString(), "tulcan", "renata", COORDINATOR);
    assertThat(slug(here, HttpMethod.PUT, DRAFT, form(2))).isEqualTo("policy-is-everywhere");
  }

  @Test
  void a_preview_skips_the_days_on_which_nobody_works() {
    Map<String, Object> asked =
        Map.of("rules", form(1).path("rules"), "dueAt", "2026-10-08T15:00:00Z");
    JsonNode high = call(rita, HttpMethod.POST, "/api/v1/policies/preview", asked).path(0);
    assertThat(high.path("urgency").asString()).isEqualTo("HIGH");
    assertThat(high.path("stages").path(0).asString())
        .as("Friday is a holiday, and then comes a weekend")
        .isEqualTo("2026-10-12T15:00:00Z");
  }

  @Test
  void a_replay_tells_whom_other_rules_would_have_asked_about() {
    UUID person = UUID.randomUUID();
    Instant due = houses.now().minus(Duration.ofHours(1));
    Story late = Story.of(person, due).promised(Urgency.MEDIUM, "ibarra");
    Story paid = Story.dueAt(due).promised(Urgency.MEDIUM, "ibarra").approved();
    houses.tell(late);
    houses.tell(paid.paid(due.minusSeconds(60)));
    await().atMost(PATIENCE).until(() -> board.watch(paid.promiseId).equals("DELIVERED"));
    await().atMost(PATIENCE).until(() -> board.watch(late.promiseId).equals("WATCHING"));

    JsonNode atOnce = replay(form(0), due);
    assertThat(atOnce.path("promises").asInt()).isEqualTo(2);
    assertThat(atOnce.path("tasks").asInt()).isOne();
    assertThat(atOnce.path("people").asInt()).isOne();
    assertThat(atOnce.path("raisedThen").asInt()).isZero();
    assertThat(atOnce.path("rows").path(0).path("cause").asString()).isEqualTo("PREPARATION");
    JsonNode first = atOnce.path("first").path(0);
    assertThat(first.path("personId").asString()).isEqualTo(person.toString());
    assertThat(first.path("wasRaised").asBoolean()).isFalse();

    assertThat(replay(form(5), due).path("tasks").asInt()).isZero();
  }

  private JsonNode replay(ObjectNode form, Instant due) {
    return call(
        rita,
        HttpMethod.POST,
        "/api/v1/policies/replay",
        Map.of("rules", form.path("rules"), "from", due, "until", due.plusNanos(1_000)));
  }

  /** The current policy with another grace for everybody. */
  private ObjectNode form(int grace) {
    Policy newest = policies.all().getFirst();
    ObjectNode form = JSON.createObjectNode();
    form.put("basedOn", newest.version());
    form.put("reason", "Una prueba");
    ObjectNode rules = JSON.valueToTree(newest.rules());
    rules.set("graceWorkingDays", JSON.valueToTree(new ByUrgency(grace, grace, grace)));
    form.set("rules", rules);
    form.set("support", JSON.valueToTree(newest.support()));
    form.set("cases", JSON.valueToTree(newest.cases()));
    return form;
  }

  private static String slug(RestTestClient who, HttpMethod method, String path, Object body) {
    String type = call(who, method, path, body).path("type").asString();
    return type.substring(type.lastIndexOf(':') + 1).substring(type.lastIndexOf('/') + 1);
  }

  private static JsonNode call(RestTestClient who, HttpMethod method, String path, Object body) {
    return requireNonNull(
        who.method(method)
            .uri(path)
            .body(body)
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
  }
}
