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
    JsonNode result =
        stage
            .distribution(Cast.PROGRAMME_OFFICER)
            .post("/api/v1/programmes/" + programme.id() + "/enrolments", Map.of());
    stage
        .screen()
        .line(
            "%,d households considered: %,d eligible, %,d not (each with a reason); %,d instalments promised"
                .formatted(
                    result.path("considered").asLong(),
                    result.path("eligible").asLong(),
                    result.path("notEligible").asLong(),
                    result.path("promised").asLong()));
    return result.path("promised").asLong();
  }
}
