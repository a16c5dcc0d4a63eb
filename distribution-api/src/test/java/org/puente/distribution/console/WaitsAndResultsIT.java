package org.puente.distribution.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who waits, by which rules, and what came of it, beside a service that answers. */
@DistributionTest
class WaitsAndResultsIT {

  private static final PaymentsPeer SUPPORT = new PaymentsPeer();
  private static final String POLICY = "/console/waiting/policy";
  private static final String DAYS = "{\"high\":0,\"medium\":2,\"low\":3}";
  private static final String RULES =
      """
      {"zone":"America/Guayaquil","workingDays":["MONDAY"],"holidays":["2026-12-25"],"graceWorkingDays":%s,
       "graceOverrides":[],"furtherStagesAfterDays":[7,15],"firstContactDays":%s,"reportingLag":{},
       "catchUpPerTerritoryAndHour":120}
      """
          .formatted(DAYS, DAYS);
  private static final String GROUP =
      """
      {"by":%s,"delayed":%d,"inTime":%d,"contacted":9,"stabilised":8,"paid":9,"daysWaited":40.5,"daysCovered":30.0}
      """;

  private String url = "";

  @DynamicPropertySource
  static void stabilization(DynamicPropertyRegistry settings) {
    settings.add("puente.stabilization.url", SUPPORT::url);
  }

  @BeforeEach
  void thirtyWait(@Autowired Api api) {
    url = api.url();
    SUPPORT.forgets();
    SUPPORT.has(
        "/api/v1/waiting",
        "[{\"step\":\"APPROVAL\",\"territory\":\"tulcan\",\"people\":30,\"late\":12,\"high\":3,\"since\":\"2026-03-02T15:00:00Z\"}]");
    SUPPORT.has(
        "/api/v1/waiting/durations",
        "[{\"step\":\"FSP\",\"stays\":44,\"half\":5400,\"nine\":400000,\"longest\":900000}]");
    SUPPORT.has(
        "/api/v1/surge",
        "[{\"territory\":\"tulcan\",\"urgency\":\"LOW\",\"held\":77,\"nextAt\":\"2026-03-02T15:00:00Z\",\"lastAt\":\"2026-03-02T18:00:00Z\"}]");
    SUPPORT.has(
        "/api/v1/policies",
        "[{\"version\":7,\"activeFrom\":\"2026-03-02T15:00:00Z\",\"reason\":\"Feriados de 2027\",\"rules\":%s,\"support\":%s,\"cases\":%s}]"
            .formatted(RULES, support(), cases()));
    SUPPORT.says(
        "POST /api/v1/policies/preview",
        "[{\"urgency\":\"HIGH\",\"stages\":[\"2026-03-02T15:00:00Z\",\"2026-03-09T15:00:00Z\"],\"firstContactBy\":\"2026-03-03T15:00:00Z\"}]");
    SUPPORT.says(
        "POST /api/v1/policies/replay",
        "{\"promises\":644,\"tasks\":210,\"people\":209,\"raisedThen\":180,\"rows\":[{\"stage\":1,\"urgency\":\"LOW\",\"territory\":\"tulcan\",\"cause\":\"APPROVAL\",\"tasks\":210}],"
            + "\"first\":[{\"personId\":\"0190d3a8-0000-7000-8000-000000000002\",\"stage\":1,\"urgency\":\"LOW\",\"territory\":\"tulcan\",\"cause\":\"FSP\",\"at\":\"2026-03-02T15:00:00Z\",\"wasRaised\":false}]}");
    SUPPORT.has("/api/v1/indicators", indicators());
    SUPPORT.has("/api/v1/indicators/people", "[]");
  }

  private static String support() {
    return """
        {"followUpDays":%s,"confirmationDays":3,"attemptsBeforeUnreachable":3,"unassignedHours":%s,"caseload":25,
         "contactsPerDay":12}
        """
        .formatted(DAYS, DAYS);
  }

  private static String cases() {
    return """
        {"reportingHours":24,"protectionMonths":3,"protectionVisitDays":30,"reviewDays":30,"referralDays":7,
         "verifiedDays":90}
        """;
  }

  private static String indicators() {
    return "{\"mechanisms\":17,\"applications\":20,\"collection\":5,\"all\":%s,\"byTerritory\":[%s,%s,%s],\"byUrgency\":[],\"byCause\":[%s]}"
        .formatted(
            GROUP.formatted("null", 33, 30),
            GROUP.formatted("\"tulcan\"", 20, 19),
            GROUP.formatted("\"quito\"", 10, 9),
            GROUP.formatted("\"ibarra\"", 3, 2),
            GROUP.formatted("\"APPROVAL\"", 33, 30));
  }

  @Test
  void whoOwnsAStepSeesHowManyWaitBehindIt() {
    assertThat(Visitor.loggedIn(url, "fabian.finanzas").get("/console/waiting").body())
        .contains("30 personas esperan", "12 con retraso", "falta una aprobación", "4 días")
        .contains("Después de la interrupción", "77");
  }

  @Test
  void rulesAreShownTriedAndDrafted() {
    Visitor rita = Visitor.loggedIn(url, "rita.coordina");
    assertThat(rita.get(POLICY).body()).contains("Feriados de 2027", "2026-12-25", "7, 15");
    assertThat(rita.get(POLICY + "/replay?days=90").body()).contains("644", "209", "180");

    Map<String, String> typed = new HashMap<>();
    typed.put("basedOn", "7");
    typed.put("reason", "Menos gracia");
    assertThat(rita.send(POLICY, POLICY + "/draft", typed).body())
        .contains("Falta llenar «Gracia, urgencia alta»");
  }

  @Test
  void resultsAreAPageAFileAndAPaper() {
    Visitor rita = Visitor.loggedIn(url, "rita.coordina");
    assertThat(rita.get("/console/results").body())
        .contains("Mecanismos aplicados", "17", "33", "90 %");
    assertThat(rita.get("/console/results/export?format=CSV&hxl=true").body())
        .contains("#affected+delayed", "TERRITORY");
    var paper = rita.get("/console/results/paper");
    assertThat(paper.headers().firstValue("content-type")).hasValue("application/pdf");
    assertThat(paper.body().getBytes(ISO_8859_1)).startsWith("%PDF".getBytes(ISO_8859_1));
  }

  @Test
  void aDonorSeesNoFewOfAPlaceNorWhatWouldGiveThemAway() {
    String page = Visitor.loggedIn(url, "dora.donante").get("/console/results").body();
    assertThat(page).contains("&lt; 5").contains("20").doesNotContain(">10<").doesNotContain(">3<");
  }
}
