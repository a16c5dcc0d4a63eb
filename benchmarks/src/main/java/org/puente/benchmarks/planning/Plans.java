package org.puente.benchmarks.planning;

import java.util.Map;
import java.util.UUID;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.benchmarks.importing.ImportContest;
import org.puente.localstack.demo.Api;
import org.puente.localstack.demo.Cast;
import org.puente.localstack.demo.Programme;
import org.puente.localstack.stack.House;
import tools.jackson.databind.JsonNode;

/** The two plans of a run: one that goes first, and one with everybody that is measured. */
public final class Plans {
  /** The second instalment is paid; the first is the one that is late, when delays are measured. */
  static final int CYCLE = 2;

  private static final String PUBLISHED =
      "SELECT coalesce(max(published_count), 0) FROM plan_release WHERE plan_id = ?";
  private static final String COLLECTED =
      "SELECT CASE WHEN work IS NULL THEN count ELSE least(work_done, ? - 1) END FROM payment_plan WHERE id = ?";
  private static final String FROZEN =
      "SELECT CASE WHEN work IS NULL THEN count ELSE 0 END FROM payment_plan WHERE id = ?";
  private static final String FIND =
      "SELECT id FROM payment_plan WHERE programme_id = ?::uuid AND cycle = ? AND territory = ?";

  private final Bed bed;
  private final Programme programme;

  public Plans(Bed bed, Programme programme) {
    this.bed = bed;
    this.programme = programme;
  }

  /** That of the town that goes first. */
  public UUID first() {
    return of(ImportContest.WARM_UP_TOWN);
  }

  /** That with everybody who is measured. */
  public UUID measured() {
    return of(ImportContest.TOWN);
  }

  /** That of the territory. */
  public UUID of(String territory) {
    return bed.client(House.DISTRIBUTION_API)
        .sql(FIND)
        .params(programme.id(), CYCLE, territory)
        .query(UUID.class)
        .single();
  }

  /** Seconds from asking for a plan until all of it is there. */
  public double prepare(String territory, int people) {
    Stopwatch watch = new Stopwatch();
    officer()
        .post(
            "/api/v1/plans",
            Map.of("programmeId", programme.id(), "cycle", CYCLE, "territory", territory));
    UUID plan = of(territory);
    bed.await("plan", people, () -> count(COLLECTED, people, plan));
    return watch.seconds();
  }

  /** Seconds from asking until its content is reviewed and frozen. */
  public double submit(UUID plan, long transfers) {
    Stopwatch watch = new Stopwatch();
    officer().post("/api/v1/plans/" + plan + "/submit", Map.of());
    bed.await("submit", transfers, () -> count(FROZEN, plan));
    return watch.seconds();
  }

  /** Seconds of the last approval: it reads all of the plan again, and sets the money aside. */
  public double approve(UUID plan) {
    String path = "/api/v1/plans/" + plan;
    JsonNode details = officer().get(path);
    var digest = Map.of("digest", details.path("digest").asString());
    double seconds = 0;
    for (int i = 0; i < details.path("requiredApprovals").asInt(); i++) {
      Api finance = bed.stage().distribution(Cast.FINANCE_OFFICERS.get(i));
      Stopwatch watch = new Stopwatch();
      finance.post(path + "/approve", digest);
      seconds = watch.seconds();
    }
    return seconds;
  }

  /** From the decision until Kafka has confirmed all. */
  public void release(UUID plan, long transfers) {
    bed.stage().distribution(Cast.COORDINATOR).post("/api/v1/plans/" + plan + "/release", Map.of());
    bed.await("release", transfers, () -> count(PUBLISHED, plan));
  }

  private Api officer() {
    return bed.stage().distribution(Cast.PROGRAMME_OFFICER);
  }

  private long count(String sql, Object... parameters) {
    return bed.client(House.DISTRIBUTION_API)
        .sql(sql)
        .params(parameters)
        .query(Long.class)
        .single();
  }
}
