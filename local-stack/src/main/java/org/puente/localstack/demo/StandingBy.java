package org.puente.localstack.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A partner's report is late: day by day, those whose threshold passes are called by somebody. */
final class StandingBy {
  private static final int CONTACTS_A_DAY = 12;
  private static final int DAYS = 5;
  private static final int ENOUGH_DAYS = 7;

  private final Stage stage;
  private final Programme programme;

  StandingBy(Stage stage, Programme programme) {
    this.stage = stage;
    this.programme = programme;
  }

  /** Ends with the day on which everybody who waits has been noticed. */
  void during(int cycle, Set<String> territories, long waiting) {
    long raisedBefore = raised();
    Instant due = programme.dueAt(cycle);
    int contacted = 0;
    stage.screen().line("No report from the partner in " + String.join(" and ", territories));
    try (Screen.Step step = stage.screen().step("  people who wait and are noticed", waiting)) {
      for (int day = 0; day < ENOUGH_DAYS; day++) {
        stage.clock().moveTo(due.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(1)));
        long raised = settled() - raisedBefore;
        step.at(raised);
        contacted += oneDay();
        if (raised >= waiting || day == DAYS + 1) {
          break;
        }
      }
    }
    stage.screen().line("%,d of them were called by the four workers".formatted(contacted));
  }

  private int oneDay() {
    var contacted = new AtomicInteger();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      var working = new ArrayList<CompletableFuture<Void>>();
      List<JsonNode> open = openTasks(CONTACTS_A_DAY * Cast.PSYCHOSOCIAL_WORKERS.size());
      for (int i = 0; i < Cast.PSYCHOSOCIAL_WORKERS.size(); i++) {
        int worker = i;
        working.add(
            CompletableFuture.runAsync(() -> contacted.addAndGet(work(worker, open)), threads));
      }
      working.forEach(CompletableFuture::join);
    }
    return contacted.get();
  }

  private List<JsonNode> openTasks(int atMost) {
    var open = new ArrayList<JsonNode>();
    stage
        .stabilization(Cast.COORDINATOR)
        .get("/api/v1/tasks?state=OPEN&limit=" + atMost)
        .path("items")
        .forEach(open::add);
    return open;
  }

  private int work(int worker, List<JsonNode> open) {
    Api api = stage.stabilization(Cast.PSYCHOSOCIAL_WORKERS.get(worker));
    int contacted = 0;
    for (int i = worker; i < open.size(); i += Cast.PSYCHOSOCIAL_WORKERS.size()) {
      contacted += contact(api, "/api/v1/tasks/" + taskId(open.get(i))) ? 1 : 0;
    }
    return contacted;
  }

  /** Another may have taken it, or the money may have come, in the meantime. */
  private boolean contact(Api worker, String task) {
    try {
      worker.post(task + "/take", Map.of());
      worker.post(
          task + "/contacts",
          Map.of("mode", "PHONE", "reached", true, "occurredAt", stage.clock().now().toString()));
      worker.post(task + "/finish", Map.of("outcome", "SUPPORTED"));
      return true;
    } catch (ApiRefused e) {
      if (e.isConflict()) {
        return false;
      }
      throw e;
    }
  }

  private static String taskId(JsonNode task) {
    return task.path("id").asString(task.path("taskId").asString(""));
  }

  /** The count once it has stood still for a moment. */
  private long settled() {
    long last = raised();
    for (int still = 0; still < 4; ) {
      Waiting.pause(Duration.ofMillis(350));
      long now = raised();
      still = now == last ? still + 1 : 0;
      last = now;
    }
    return last;
  }

  private long raised() {
    return stage
        .stabilization(Cast.COORDINATOR)
        .get("/api/v1/summary")
        .path("tasksRaised")
        .asLong();
  }
}
