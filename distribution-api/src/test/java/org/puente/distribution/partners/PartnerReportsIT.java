package org.puente.distribution.partners;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Funders;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A partner's report: demanded, handed in, judged by somebody else; and what waits for it. */
@DistributionTest
class PartnerReportsIT {

  private static final String OVERDUE = "2026-01-15";

  @Autowired World world;
  @Autowired Api api;

  private UUID demanded(
      Place place, @Nullable String territory, @Nullable Integer cycle, String day) {
    Map<String, Object> body = new HashMap<>();
    body.put("organisationId", place.organisation());
    body.put("territory", territory);
    body.put("cycle", cycle);
    body.put("title", "Informe narrativo");
    body.put("dueOn", day);
    Answer answer =
        world.post(ANA, "/api/v1/programmes/" + place.programme() + "/partner-reports", body);
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    return answer.id();
  }

  private Answer step(String user, UUID report, String step, Map<String, ?> body) {
    return world.post(user, "/api/v1/partner-reports/" + report + "/" + step, body);
  }

  private Answer handIn(String user, UUID report, byte[] file) {
    return world.upload(
        user, "/api/v1/partner-reports/" + report + "/deliveries", "informe.pdf", file);
  }

  private JsonNode listed(Place place) {
    return world
        .get(FLOR, "/api/v1/programmes/" + place.programme() + "/partner-reports")
        .body()
        .path("items")
        .get(0);
  }

  private void stops(Place place, String what) {
    String path = "/api/v1/programmes/" + place.programme() + "/report-policy";
    api.as(FLOR, Role.FINANCE_OFFICER)
        .put()
        .uri(path)
        .body(Map.of("stops", what))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private int check(UUID plan) {
    JsonNode checks = world.get(FLOR, "/api/v1/plans/" + plan + "/review").body().path("checks");
    return StreamSupport.stream(checks.spliterator(), false)
        .filter(it -> it.path("kind").asString().equals("REPORT_MISSING"))
        .findFirst()
        .orElseThrow()
        .path("count")
        .asInt();
  }

  @Test
  void whatWaitsForAMissingReportIsToldAndNothingIsStoppedUnlessTheProgrammeSaysSo() {
    Place place = world.promised(3, "1000.00");
    demanded(place, place.territory(), 1, OVERDUE);
    UUID plan = world.plan(place, 1).id();

    JsonNode report = listed(place);
    assertThat(report.path("overdue").asBoolean()).isTrue();
    assertThat(report.path("state").asString()).isEqualTo("DUE");
    assertThat(report.path("waiting").path("households").asInt()).isEqualTo(3);
    assertThat(report.path("waiting").path("amount").path("amount").asString()).isEqualTo("300.00");
    assertThat(report.path("waiting").path("plans").asInt()).isOne();
    assertThat(check(plan)).isOne();
    assertThat(world.step(ANA, plan, "submit", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void aReleaseWaitsUntilSomebodyElseHasAcceptedIt() {
    Place place = world.promised(2, "1000.00");
    UUID plan = world.approved(place, 1);
    world.fund(place, "1000.00");
    UUID report = demanded(place, null, null, OVERDUE);
    stops(place, "RELEASE");
    assertThat(world.step(RITA, plan, "release", Map.of()).problem()).isEqualTo("report-missing");

    assertThat(step(FLOR, report, "accept", Map.of()).problem()).isEqualTo("report-not-there");
    assertThat(handIn(ANA, report, Funders.pdf()).status()).isEqualTo(200);
    assertThat(handIn(RITA, report, Funders.pdf()).problem()).isEqualTo("report-there");
    assertThat(step(ANA, report, "accept", Map.of()).problem()).isEqualTo("report-own");
    assertThat(step(FLOR, report, "send-back", Map.of("reason", "Faltan anexos")).status())
        .isEqualTo(200);
    assertThat(world.step(RITA, plan, "release", Map.of()).problem()).isEqualTo("report-missing");
    assertThat(handIn(RITA, report, Funders.pdf()).status()).isEqualTo(200);
    assertThat(check(plan)).isOne();
    assertThat(step(FLOR, report, "accept", Map.of()).body().path("state").asString())
        .isEqualTo("ACCEPTED");

    assertThat(check(plan)).isZero();
    assertThat(listed(place).path("deliveries")).hasSize(2);
    assertThat(world.step(RITA, plan, "release", Map.of()).status()).isEqualTo(202);
  }

  @Test
  void aSubmissionWaitsForWhatIsOverdueOfItsPlaceAndCycleAlone() {
    Place place = world.promised(2, "1000.00");
    stops(place, "SUBMISSION");
    demanded(place, world.territory(), null, OVERDUE);
    demanded(place, null, 2, OVERDUE);
    demanded(place, null, 1, "2099-01-01");
    UUID plan = world.plan(place, 1).id();
    assertThat(check(plan)).isZero();

    UUID report = demanded(place, place.territory(), 1, OVERDUE);
    assertThat(world.step(ANA, plan, "submit", Map.of()).problem()).isEqualTo("report-missing");
    assertThat(step(FABIAN, report, "waive", Map.of("reason", "Se cerró el socio")).status())
        .isEqualTo(200);
    assertThat(world.step(ANA, plan, "submit", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void aFileIsSealedAndEachReadingLeavesALine() {
    Place place = world.programme("1.00");
    UUID report = demanded(place, null, null, OVERDUE);
    byte[] file = Funders.pdf();
    handIn(RITA, report, file);

    byte[] kept =
        world
            .client()
            .sql("SELECT sealed FROM report_delivery_content WHERE report_id = ?")
            .param(report)
            .query((row, _) -> row.getBytes(1))
            .single();
    assertThat(new String(kept, ISO_8859_1)).doesNotContain("%PDF");
    api.as("alba", Role.AUDITOR)
        .get()
        .uri("/api/v1/partner-reports/" + report + "/deliveries/1")
        .exchange()
        .expectBody(byte[].class)
        .isEqualTo(file);
    assertThat(
            world
                .owner()
                .queryForObject(
                    "SELECT count(*) FROM audit_event WHERE action = 'report.read' AND subject = ?",
                    Integer.class,
                    report.toString()))
        .isOne();
    assertThat(handIn(RITA, demanded(place, null, null, OVERDUE), new byte[] {1, 2}).problem())
        .isEqualTo("proof-unreadable");
  }

  @Test
  void theDatabaseKeepsTheRulesOnItsOwn() {
    Place place = world.promised(1, "1000.00");
    UUID plan = world.plan(place, 1).id();
    UUID report = demanded(place, null, null, OVERDUE);
    handIn(RITA, report, Funders.pdf());

    refused(
        "others_judge_reports",
        """
        UPDATE report_delivery SET state = 'ACCEPTED', decided_by = received_by, decided_by_name = 'x',
          decided_at = now() WHERE report_id = ?
        """,
        report);
    refused(
        "cannot move from RECEIVED to DUE",
        "UPDATE report_delivery SET state = 'DUE' WHERE report_id = ?",
        report);
    refused(
        "never changes",
        "UPDATE report_delivery SET sha256 = sha256('x') WHERE report_id = ?",
        report);
    refused(
        "never changes", "UPDATE partner_report SET due_on = '2099-01-01' WHERE id = ?", report);
    refused(
        "others_waive",
        """
        UPDATE partner_report SET waived_by = demanded_by, waived_by_name = 'x', waived_at = now(),
          waived_why = 'x' WHERE id = ?
        """,
        report);
    refused(
        "one_delivery_counts",
        """
        INSERT INTO report_delivery (report_id, number, file_name, media_type, size_bytes, sha256, received_by,
          received_by_name) VALUES (?, 2, 'a', 'application/pdf', 1, sha256('x'), uuidv7(), 'x')
        """,
        report);
    UUID waived = demanded(place, null, null, OVERDUE);
    step(FLOR, waived, "waive", Map.of("reason", "Ya no hace falta"));
    assertThat(handIn(RITA, waived, Funders.pdf()).problem()).isEqualTo("report-waived");
    refused(
        "Nobody waits for report",
        """
        INSERT INTO report_delivery (report_id, number, file_name, media_type, size_bytes, sha256, received_by,
          received_by_name) VALUES (?, 1, 'a', 'application/pdf', 1, sha256('x'), uuidv7(), 'x')
        """,
        waived);
    stops(place, "SUBMISSION");
    refused(
        "waits for a partner",
        """
        UPDATE payment_plan SET state = 'SUBMITTED', digest = sha256('x'), required_approvals = 1 WHERE id = ?
        """,
        plan);
  }

  private void refused(String why, String sql, UUID id) {
    assertThatThrownBy(() -> world.owner().update(sql, id)).hasMessageContaining(why);
  }
}
