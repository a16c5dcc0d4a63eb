package org.puente.localstack.demo;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The registration file: read, checked, and possible duplicates decided. */
public final class Importing {
  private static final Duration AT_MOST = Duration.ofMinutes(10);
  private static final Set<String> FAILED = Set.of("REFUSED", "FAILED");

  private final Stage stage;
  private final Story story;

  public Importing(Stage stage, Story story) {
    this.stage = stage;
    this.story = story;
  }

  public void into(Programme programme) {
    Api officer = stage.distribution(Cast.PROGRAMME_OFFICER);
    String id =
        officer
            .upload(
                "/api/v1/imports",
                story.file(),
                Map.of("programmeId", programme.id(), "organisationId", programme.organisationId()))
            .path("id")
            .asString();
    JsonNode done = await(officer, "/api/v1/imports/" + id);
    int flagged = done.path("duplicatesFlagged").asInt();
    stage
        .screen()
        .line(
            "%,d rows read with profile %s: %,d accepted, %,d rejected with a reason, %,d possible duplicates"
                .formatted(
                    done.path("rowsRead").asInt(),
                    done.path("profile").asString(),
                    done.path("accepted").asInt(),
                    done.path("rejected").asInt(),
                    flagged));
    if (flagged > 0) {
      JsonNode decided =
          officer.post(
              "/api/v1/imports/" + id + "/duplicates/decisions",
              Map.of(
                  "decision", "DIFFERENT_PEOPLE",
                  "reason", "Called by phone: neighbours who share a number"));
      stage
          .screen()
          .line(
              "%,d duplicates decided: different people"
                  .formatted(decided.path("decided").asInt()));
    }
  }

  private JsonNode await(Api officer, String path) {
    try (Screen.Step step = stage.screen().step("Importing", story.people())) {
      Waiting.until(
          "the import to end",
          AT_MOST,
          () -> {
            JsonNode now = officer.get(path);
            step.at(now.path("accepted").asLong());
            return ended(now);
          },
          () -> officer.get(path).toString());
    }
    JsonNode done = officer.get(path);
    if (FAILED.contains(done.path("state").asString())) {
      throw new DemoFailed(
          "The file was not imported: %s"
              .formatted(done.path("refusal").isMissingNode() ? done : done.path("refusal")));
    }
    return done;
  }

  private static boolean ended(JsonNode seen) {
    String state = seen.path("state").asString();
    return state.equals("DONE") || FAILED.contains(state);
  }
}
