package org.puente.localstack.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One plan for each territory: prepared, approved by distinct people, released, withdrawn. */
final class Paying {
  private static final Duration AT_MOST = Duration.ofMinutes(20);
  private static final Set<String> RELEASED = Set.of("RELEASED", "CLOSED");

  private final Stage stage;
  private final Programme programme;
  private final HandingOverCodes codes;

  Paying(Stage stage, Programme programme) {
    this.stage = stage;
    this.programme = programme;
    this.codes = new HandingOverCodes(stage);
  }

  void pay(int cycle, Collection<String> territories) {
    List<String> plans = approve(cycle, territories);
    long transfers = release(plans);
    withdraw(cycle, plans, transfers);
  }

  private List<String> approve(int cycle, Collection<String> territories) {
    var plans = new ArrayList<String>();
    try (Screen.Step step =
        stage.screen().step("Cycle " + cycle + ": plans approved", territories.size())) {
      for (String territory : territories) {
        plans.add(approved(cycle, territory));
        step.at(plans.size());
      }
    }
    return plans;
  }

  private String approved(int cycle, String territory) {
    Api officer = stage.distribution(Cast.PROGRAMME_OFFICER);
    String id =
        officer
            .post(
                "/api/v1/plans",
                Map.of("programmeId", programme.id(), "cycle", cycle, "territory", territory))
            .path("id")
            .asString();
    workedOut(id);
    officer.post(path(id) + "/submit", Map.of());
    JsonNode submitted = workedOut(id);
    for (int i = 0; i < submitted.path("requiredApprovals").asInt(); i++) {
      stage
          .distribution(Cast.FINANCE_OFFICERS.get(i))
          .post(path(id) + "/approve", Map.of("digest", submitted.path("digest").asString()));
    }
    return id;
  }

  private long release(List<String> plans) {
    Api coordinator = stage.distribution(Cast.COORDINATOR);
    plans.forEach(id -> coordinator.post(path(id) + "/release", Map.of()));
    long total = plans.stream().mapToLong(id -> plan(id).path("count").asLong()).sum();
    try (Screen.Step step = stage.screen().step("  transfers released", total)) {
      Waiting.until(
          "the plans to be released",
          AT_MOST,
          () -> {
            step.at(
                plans.stream()
                    .mapToLong(id -> plan(id).path("release").path("published").asLong())
                    .sum());
            return plans.stream().allMatch(id -> RELEASED.contains(state(id)));
          },
          () -> plans.stream().map(id -> id + " " + state(id)).toList().toString());
      step.at(total);
    }
    return total;
  }

  /** People go to the machines as their codes arrive, until all of this cycle have their cash. */
  private void withdraw(int cycle, List<String> plans, long transfers) {
    var paid = new PaidCount(stage, programme);
    long target = paid.atStart() + transfers;
    try (Screen.Step step = stage.screen().step("  people with their cash", transfers)) {
      Waiting.until(
          "cycle %d's %d transfers in %d plans to be paid"
              .formatted(cycle, transfers, plans.size()),
          AT_MOST,
          () -> {
            codes.fetch();
            stage
                .bank()
                .post(
                    "/control/crowd", Map.of("share", 1.0, "seed", cycle, "holders", codes.held()));
            long ended = paid.ended();
            step.at(ended - paid.atStart());
            return ended >= target;
          },
          () ->
              "%d of %d; orders %s"
                  .formatted(
                      paid.ended() - paid.atStart(),
                      transfers,
                      stage.payments(Cast.FINANCE_OFFICERS.getFirst()).get("/api/v1/summary")));
    }
  }

  /** What takes long goes on after the answer. */
  private JsonNode workedOut(String id) {
    Waiting.until(
        "the plan to be worked out",
        AT_MOST,
        () -> plan(id).path("work").path("kind").asString("").isEmpty(),
        () -> "It is still " + plan(id).path("work"));
    return plan(id);
  }

  private JsonNode plan(String id) {
    return stage.distribution(Cast.PROGRAMME_OFFICER).get(path(id));
  }

  private String state(String id) {
    return plan(id).path("state").asString();
  }

  private static String path(String plan) {
    return "/api/v1/plans/" + plan;
  }
}
