package org.puente.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.localstack.invariants.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsTest {
  private static final Measurement PAYOUT =
      new Measurement(
          Step.PAYOUT,
          105_000,
          3_100.4,
          6_200.2,
          310.2,
          300L << 20,
          61.25,
          Map.of("idlePollMillis", 0.31));
  private static final Measurement RELEASE =
      new Measurement(Step.RELEASE, 100_000, 40_000, 160_000, 500, null, null, Map.of());

  @Test
  void the_table_sets_each_step_beside_its_ceiling_and_the_naive_way() {
    assertThat(new Results(List.of(RELEASE, PAYOUT), List.of()).table().lines())
        .anySatisfy(line -> assertThat(line).contains("release", "100,000", "25 %", "80 x"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("payout", "105,000", "3,100", "6,200", "50 %", "10 x", "300"))
        .anySatisfy(line -> assertThat(line).contains("payout", "idlePollMillis", "0.31"));
  }

  @Test
  void the_json_has_null_where_a_field_has_no_meaning() {
    JsonNode steps =
        JsonMapper.shared()
            .readTree(new Results(List.of(RELEASE, PAYOUT), List.of()).json())
            .path("steps");
    assertThat(steps.get(0).propertyNames())
        .containsExactly(
            "name", "rows", "rate", "ceilingRate", "naiveRate", "peakHeapBytes", "p95Millis");
    assertThat(steps.get(1).path("further").path("idlePollMillis").asDouble()).isEqualTo(0.31);
    assertThat(steps.get(0).path("name").asString()).isEqualTo("release");
    assertThat(steps.get(0).path("peakHeapBytes").isNull()).isTrue();
    assertThat(steps.get(0).path("p95Millis").isNull()).isTrue();
    assertThat(steps.get(1).path("rate").asLong()).isEqualTo(3_100);
    assertThat(steps.get(1).path("peakHeapBytes").asLong()).isEqualTo(300L << 20);
  }

  @Test
  void a_broken_invariant_is_said_in_the_table() {
    var results =
        new Results(List.of(PAYOUT), List.of(new Finding(2, "Paid once", false, "twice: 1")));
    assertThat(results.hold()).isFalse();
    assertThat(results.table()).contains("invariant 2 FAILS: Paid once", "twice: 1");
  }
}
