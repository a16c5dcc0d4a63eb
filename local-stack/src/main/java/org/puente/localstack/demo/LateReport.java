package org.puente.localstack.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a partner owes of some places and a cycle before anybody there is paid. */
final class LateReport {
  private static final String REPORTS = "/api/v1/partner-reports/";

  private final Stage stage;
  private final Programme programme;
  private final List<String> demanded = new ArrayList<>();

  LateReport(Stage stage, Programme programme) {
    this.stage = stage;
    this.programme = programme;
  }

  void demand(int cycle, Set<String> territories) {
    Api officer = stage.distribution(Cast.PROGRAMME_OFFICER);
    LocalDate due = LocalDate.ofInstant(programme.dueAt(cycle), ZoneOffset.UTC);
    for (String territory : territories) {
      demanded.add(
          officer
              .post(
                  "/api/v1/programmes/" + programme.id() + "/partner-reports",
                  Map.of(
                      "organisationId",
                      programme.organisationId(),
                      "territory",
                      territory,
                      "cycle",
                      cycle,
                      "title",
                      "Informe mensual",
                      "dueOn",
                      due.toString()))
              .path("id")
              .asString());
    }
  }

  /** Handed in by one and accepted by another. */
  void arrive() {
    for (String report : demanded) {
      SampleDocument.send(
          stage.distribution(Cast.PROGRAMME_OFFICER),
          REPORTS + report + "/deliveries",
          "Informe mensual",
          Map.of());
      stage
          .distribution(Cast.FINANCE_OFFICERS.getFirst())
          .post(REPORTS + report + "/accept", Map.of());
    }
  }
}
