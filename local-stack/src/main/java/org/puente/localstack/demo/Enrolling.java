package org.puente.localstack.demo;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Everyone is assessed by the published criteria, and every instalment is promised. */
public final class Enrolling {
  private final Stage stage;

  public Enrolling(Stage stage) {
    this.stage = stage;
  }

  public long into(Programme programme) {
    long eligible = 0;
    long notEligible = 0;
    long promised = 0;
    JsonNode result;
    do {
      result =
          stage
              .distribution(Cast.PROGRAMME_OFFICER)
              .post("/api/v1/programmes/" + programme.id() + "/enrolments", Map.of());
      eligible += result.path("eligible").asLong();
      notEligible += result.path("notEligible").asLong();
      promised += result.path("promised").asLong();
    } while (result.path("more").asBoolean());
    stage
        .screen()
        .line(
            "%,d households considered: %,d eligible, %,d not (each with a reason); %,d instalments promised"
                .formatted(
                    eligible + notEligible + result.path("awaitingDecision").asLong(),
                    eligible,
                    notEligible,
                    promised));
    return promised;
  }
}
