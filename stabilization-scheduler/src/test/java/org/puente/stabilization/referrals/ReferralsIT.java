package org.puente.stabilization.referrals;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.world.Board;
import org.puente.stabilization.world.Desk;
import org.puente.stabilization.world.Houses;
import org.puente.stabilization.world.StabilizationService;
import org.puente.stabilization.world.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@StabilizationService
class ReferralsIT {

  @Autowired Desk desk;
  @Autowired Talks talks;
  @Autowired Houses houses;
  @Autowired Board board;

  private RestTestClient paula = requireNonNull(RestTestClient.bindToServer().build());

  @BeforeEach
  void worker() {
    paula = desk.of("paula", PSYCHOSOCIAL_WORKER);
  }

  @Test
  void a_referral_waits_for_consent_moves_along_its_graph_and_says_nothing_of_where_it_goes() {
    var late = talks.takenBy(paula, Urgency.MEDIUM);
    String referral = proposed(late, service("LEGAL"), false, "FIRST_NAME", "LANGUAGE");

    talks.refused(paula, referral + "/moves", to("SENT"), "referral-consent-first");
    agrees(late, "REFERRAL");
    talks.refused(paula, referral + "/moves", to("SENT"), "sharing-consent-first");
    agrees(late, "SHARING");
    talks.refused(paula, referral + "/moves", to("SERVED"), "referral-elsewhere");
    for (String state : List.of("SENT", "NO_ANSWER", "ACCEPTED", "SERVED")) {
      JsonNode moved = talks.post(paula, referral + "/moves", to(state), HttpStatus.OK);
      assertThat(moved.path("state").asString()).isEqualTo(state);
    }
    talks.refused(paula, referral + "/moves", to("CANCELLED"), "referral-elsewhere");

    assertThat(talks.toldOf(late.story().personId))
        .filteredOn(event -> event.endsWith("ReferralMoved"))
        .hasSize(5);
    assertThat(talks.wordsOf(late.story().personId))
        .contains("\"state\":\"NO_ANSWER\"")
        .doesNotContain("LEGAL", "Oficina de prueba", "FIRST_NAME");
  }

  @Test
  void a_refusal_and_a_withdrawal_stop_a_referral_and_move_no_money() {
    var late = talks.takenBy(paula, Urgency.MEDIUM);
    List<String> watch = board.watchesIn(List.of(late.story().promiseId));
    String referral = proposed(late, service("HEALTH"), true);
    agrees(late, "REFERRAL");
    says(late, "REFERRAL", "WITHDRAWN");

    talks.refused(paula, referral + "/moves", to("SENT"), "referral-refused");
    talks.post(paula, referral + "/moves", to("CANCELLED"), HttpStatus.OK);

    assertThat(board.watchesIn(List.of(late.story().promiseId))).isEqualTo(watch);
  }

  @Test
  void urgent_care_and_child_protection_never_wait() {
    var late = talks.takenBy(paula, Urgency.MEDIUM);
    talks.post(
        paula, proposed(late, service("HEALTH"), true) + "/moves", to("SENT"), HttpStatus.OK);
    String protection = proposed(late, service("CHILD_PROTECTION"), false, "FIRST_NAME");
    talks.refused(paula, protection + "/moves", to("SENT"), "referral-consent-first");
    talks.done(paula, late.episode() + "/child", Map.of("kind", "CHILD", "guardian", "EXCLUDED"));

    talks.post(paula, protection + "/moves", to("SENT"), HttpStatus.OK);
  }

  @Test
  void a_referral_stays_open_when_the_money_comes() {
    var late = talks.takenBy(paula, Urgency.MEDIUM);
    talks.post(paula, late.task() + "/contacts", talks.contact(true), HttpStatus.CREATED);
    String referral = proposed(late, service("KIT"), false);
    talks.post(paula, referral + "/moves", to("SENT"), HttpStatus.OK);
    JsonNode before = talks.get(paula, late.episode() + "/referrals");

    houses.tell(late.story().approved().paid(houses.now()));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> talks.tasksOf(late.episodeId()).getFirst().endsWith("CANCELLED"));
    assertThat(talks.get(paula, late.episode() + "/referrals")).isEqualTo(before);
    talks.post(paula, referral + "/moves", to("ACCEPTED"), HttpStatus.OK);
  }

  @Test
  void a_kit_meanwhile_takes_nothing_from_the_cash() {
    var late = talks.takenBy(paula, Urgency.MEDIUM);
    List<String> watch = board.watchesIn(List.of(late.story().promiseId));
    List<String> told = talks.toldOf(late.story().personId);

    talks.done(
        paula, late.episode() + "/interim-help", Map.of("code", "INTERIM_KIT", "taken", true));

    JsonNode help = talks.get(paula, late.episode() + "/interim-help").get(0);
    assertThat(help.path("code").asString()).isEqualTo("INTERIM_KIT");
    assertThat(help.path("taken").asBoolean()).isTrue();
    assertThat(board.watchesIn(List.of(late.story().promiseId))).isEqualTo(watch);
    assertThat(talks.toldOf(late.story().personId)).isEqualTo(told);
  }

  @Test
  void nobody_is_sent_to_a_service_that_nobody_offers_yet_nor_told_what_was_not_shown() {
    var late = talks.takenBy(paula, Urgency.MEDIUM);
    String unnamed = "";
    for (JsonNode each : talks.get(paula, "/api/v1/directory?kind=SAFE_WATER")) {
      if (each.path("offer").path("provider").isNull()) {
        unnamed = each.path("id").asString();
      }
    }

    talks.refused(
        paula,
        proposed(late, UUID.fromString(unnamed), false) + "/moves",
        to("SENT"),
        "service-unnamed");
    talks.refused(
        paula,
        late.episode() + "/referrals",
        Map.of(
            "serviceId",
            service("LEGAL"),
            "urgent",
            false,
            "shared",
            List.of("FULL_NAME"),
            "shownToPerson",
            false),
        "shown-first");
  }

  @Test
  void somebody_asks_how_it_went_after_as_many_days_as_the_policy_says() {
    var late = talks.takenBy(paula, Urgency.MEDIUM);
    String referral = proposed(late, service("KIT"), false);
    JsonNode sent = talks.post(paula, referral + "/moves", to("SENT"), HttpStatus.OK);
    talks.done(paula, referral + "/notes", Map.of("code", "NEEDS_INTERPRETER"));
    talks.done(paula, referral + "/notes", Map.of("code", "WAITING_LIST"));

    JsonNode mine = listed(talks.get(paula, "/api/v1/referrals"), sent.path("id").asString());
    assertThat(
            Duration.between(
                Instant.parse(mine.path("movedAt").asString()),
                Instant.parse(mine.path("remindAt").asString())))
        .isEqualTo(Duration.ofDays(7));
    assertThat(mine.path("notes")).hasSize(2);
    talks.post(paula, referral + "/moves", to("DECLINED"), HttpStatus.OK);
    assertThat(talks.get(paula, "/api/v1/referrals").toString())
        .doesNotContain(sent.path("id").asString());
  }

  @Test
  void what_would_out_somebody_is_seen_by_who_made_it_and_by_the_focal_point_alone() {
    var late = talks.takenBy(paula, Urgency.MEDIUM);
    String referral = proposed(late, service("SAFE_SUPPORT"), false);
    String id = referral.substring(referral.lastIndexOf('/') + 1);
    RestTestClient rita = desk.of("rita", COORDINATOR);

    assertThat(talks.get(rita, late.episode() + "/referrals").toString()).doesNotContain(id);
    talks.refused(rita, referral + "/moves", to("CANCELLED"), "not-found");
    assertThat(talks.get(paula, late.episode() + "/referrals").toString()).contains(id);
    assertThat(
            talks
                .get(desk.of("flor", PROTECTION_FOCAL_POINT), late.episode() + "/referrals")
                .toString())
        .contains(id);
  }

  @Test
  void nobody_refers_people_of_another_partner() {
    var late = talks.takenBy(paula, Urgency.MEDIUM);
    String referral = proposed(late, service("KIT"), false);
    RestTestClient partner = desk.ofAnotherPartner("*", "tulcan", PSYCHOSOCIAL_WORKER);

    talks.refused(partner, late.episode() + "/referrals", request(service("KIT")), "not-found");
    talks.refused(partner, referral + "/moves", to("SENT"), "not-found");
    talks.refused(
        desk.of("pedro", PSYCHOSOCIAL_WORKER), referral + "/moves", to("SENT"), "not-yours");
  }

  private String proposed(Talks.Late late, UUID service, boolean urgent, String... shared) {
    JsonNode referral =
        talks.post(
            paula,
            late.episode() + "/referrals",
            Map.of(
                "serviceId",
                service,
                "urgent",
                urgent,
                "shared",
                List.of(shared),
                "shownToPerson",
                true),
            HttpStatus.CREATED);
    return "/api/v1/referrals/" + referral.path("id").asString();
  }

  private static Map<String, Object> request(UUID service) {
    return Map.of(
        "serviceId", service, "urgent", false, "shared", List.of(), "shownToPerson", true);
  }

  /** One that somebody offers in Tulcán. */
  private UUID service(String kind) {
    return UUID.fromString(
        talks
            .post(
                desk.of("rita", COORDINATOR),
                "/api/v1/directory",
                Map.of(
                    "kind",
                    kind,
                    "provider",
                    "Oficina de prueba",
                    "territories",
                    List.of("tulcan"),
                    "accepts",
                    List.of("EVERYBODY")),
                HttpStatus.CREATED)
            .path("id")
            .asString());
  }

  private void agrees(Talks.Late late, String purpose) {
    says(late, purpose, "GIVEN");
  }

  private void says(Talks.Late late, String purpose, String decision) {
    talks.done(
        paula,
        late.episode() + "/consents",
        Map.of("purpose", purpose, "decision", decision, "givenBy", "PERSON"));
  }

  private static Map<String, Object> to(String state) {
    return Map.of("to", state);
  }

  private static JsonNode listed(JsonNode all, String id) {
    for (JsonNode each : all) {
      if (each.path("id").asString().equals(id)) {
        return each;
      }
    }
    throw new AssertionError("not listed");
  }
}
