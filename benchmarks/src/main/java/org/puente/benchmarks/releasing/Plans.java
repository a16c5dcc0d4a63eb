package org.puente.benchmarks.releasing;

import java.util.Map;
import java.util.UUID;
import org.puente.benchmarks.bed.Bed;
import org.puente.localstack.demo.Api;
import org.puente.localstack.demo.Cast;
import org.puente.localstack.demo.Programme;
import org.puente.localstack.stack.House;
import tools.jackson.databind.JsonNode;

/** Prepares plans, has them approved, and lets them go. */
final class Plans {
  private static final String PUBLISHED =
      "SELECT coalesce(max(published_count), 0) FROM plan_release WHERE plan_id = ?";
  private final Bed bed;
  private final Programme programme;

  Plans(Bed bed, Programme programme) {
    this.bed = bed;
    this.programme = programme;
  }

  /** A plan that everybody who must has approved. */
  UUID approved(int cycle, String territory) {
    Api officer = bed.stage().distribution(Cast.PROGRAMME_OFFICER);
    String id =
        officer
            .post(
                "/api/v1/plans",
                Map.of("programmeId", programme.id(), "cycle", cycle, "territory", territory))
            .path("id")
            .asString();
    officer.post("/api/v1/plans/" + id + "/submit", Map.of());
    JsonNode plan = officer.get("/api/v1/plans/" + id);
    for (int i = 0; i < plan.path("requiredApprovals").asInt(); i++) {
      bed.stage()
          .distribution(Cast.FINANCE_OFFICERS.get(i))
          .post(
              "/api/v1/plans/" + id + "/approve", Map.of("digest", plan.path("digest").asString()));
    }
    return UUID.fromString(id);
  }

  /** From the decision until Kafka has confirmed all. */
  void release(UUID plan, long transfers) {
    bed.stage().distribution(Cast.COORDINATOR).post("/api/v1/plans/" + plan + "/release", Map.of());
    bed.await("release", transfers, () -> published(plan));
  }

  private long published(UUID plan) {
    return bed.client(House.DISTRIBUTION_API).sql(PUBLISHED).param(plan).query(Long.class).single();
  }
}
