package org.puente.localstack.demo;

import tools.jackson.databind.JsonNode;

/** How many transfers of a programme have come to an end, as distribution-api knows it. */
final class PaidCount {
  private final Stage stage;
  private final Programme programme;
  private final long atStart;

  PaidCount(Stage stage, Programme programme) {
    this.stage = stage;
    this.programme = programme;
    this.atStart = ended();
  }

  long atStart() {
    return atStart;
  }

  long ended() {
    JsonNode summary =
        stage
            .distribution(Cast.PROGRAMME_OFFICER)
            .get("/api/v1/reports/summary?programmeId=" + programme.id());
    return summary.path("paid").asLong() + summary.path("failed").asLong();
  }
}
