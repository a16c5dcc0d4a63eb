package org.puente.localstack.demo;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Organisation, territories, agreements, programme, criteria and the banks' funding. */
public final class SettingUp {
  private static final String ORGANISATION = "oim-ec";

  private final Stage stage;
  private final Story story;

  public SettingUp(Stage stage, Story story) {
    this.stage = stage;
    this.story = story;
  }

  public Programme programme() {
    String organisation = organisation();
    territories();
    Api officer = stage.distribution(Cast.PROGRAMME_OFFICER);
    List<Instant> dueAt = Terms.dueDates(stage.clock().now(), story.cycles());
    var agreements = new Agreeing(stage);
    Terms.banks(story).forEach(bank -> agreements.with(bank, organisation));
    JsonNode created = officer.post("/api/v1/programmes", Terms.of(story, organisation, dueAt));
    var programme = new Programme(created.path("id").asString(), organisation, dueAt);
    officer.post("/api/v1/programmes/" + programme.id() + "/criteria/publish", Map.of());
    fund(programme);
    stage
        .screen()
        .line(
            "%s: %d cycle(s), due %s; budget USD %,.2f"
                .formatted(story.name(), story.cycles(), days(dueAt), story.budget()));
    return programme;
  }

  private String organisation() {
    Api admin = stage.distribution(Cast.ADMINISTRATOR);
    for (JsonNode known : items(admin.get("/api/v1/organisations"))) {
      if (known.path("code").asString().equals(ORGANISATION)) {
        return known.path("id").asString();
      }
    }
    return admin
        .post("/api/v1/organisations", Map.of("code", ORGANISATION, "name", "OIM Ecuador"))
        .path("id")
        .asString();
  }

  private void territories() {
    Api admin = stage.distribution(Cast.ADMINISTRATOR);
    var known = new HashSet<String>();
    items(admin.get("/api/v1/territories"))
        .forEach(territory -> known.add(territory.path("code").asString()));
    for (Story.Place place : story.places()) {
      if (!known.contains(place.code())) {
        admin.post(
            "/api/v1/territories",
            Map.of(
                "code", place.code(),
                "name", place.name(),
                "province", place.province(),
                "country", place.country()));
      }
    }
  }

  private void fund(Programme programme) {
    for (String bank : Terms.banks(story)) {
      new Funding(stage).with(bank, programme, story.budget());
    }
  }

  /** A list as it is, or the items of its first page. */
  static Iterable<JsonNode> items(JsonNode list) {
    return list.isArray() ? list : list.path("items");
  }

  private static String days(List<Instant> dueAt) {
    return String.join(", ", dueAt.stream().map(due -> due.toString().substring(0, 10)).toList());
  }
}
