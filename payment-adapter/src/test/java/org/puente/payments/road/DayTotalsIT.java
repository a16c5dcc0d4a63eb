package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.events.contract.TransferApproved;

/** What was booked with an FSP on a day is told, and told again when there is more. */
class DayTotalsIT extends OnTheRoad {

  private static final String TOLD = "SELECT coalesce(sum(paid - returned), 0) FROM fsp_day_total";

  private static final String IN_MACHINES =
      "SELECT coalesce(sum(withdrawn - reversed), 0) FROM bank_order";

  @Test
  void a_day_is_told_again_when_there_is_more_and_what_came_back_does_not_count() {
    paid(distribution.approve(12, 100, "BANK_A"), "PAID");
    awaitTold();
    long versions = versions();

    paid(distribution.approve(3, 70, "BANK_A"), "PAID");
    awaitTold();
    assertThat(versions()).isGreaterThan(versions);

    banks.misbehave("a", Map.of("reversal", 1.0));
    paid(distribution.approve(2, 70, "BANK_A"), "REVERSED");
    assertThat(number("SELECT sum(paid - returned) FROM fsp_booking"))
        .as("booked in the commit that tells of it")
        .isEqualTo(number(IN_MACHINES));
    awaitTold();
    assertThat(
            number(
                """
                SELECT sum((payload::jsonb -> 'paid' ->> 'amount')::numeric
                         - (payload::jsonb -> 'returned' ->> 'amount')::numeric)
                  FROM (SELECT DISTINCT ON (aggregate_id) payload FROM event_history
                         WHERE topic = 'fsp.totals' ORDER BY aggregate_id, sequence DESC) newest
                """))
        .as("the newest of each day say the same")
        .isEqualTo(number(TOLD));
  }

  private void paid(List<TransferApproved> transfers, String state) {
    awaitState(transfers, "ISSUED");
    banks.everybodyWithdraws();
    awaitState(transfers, state);
  }

  private void awaitTold() {
    await().atMost(PATIENCE).until(() -> number(TOLD).equals(number(IN_MACHINES)));
  }

  private long versions() {
    Long versions =
        jdbc.queryForObject(
            "SELECT count(*) FROM event_history WHERE topic = 'fsp.totals'", Long.class);
    return versions == null ? 0 : versions;
  }

  private BigDecimal number(String sql) {
    BigDecimal number = jdbc.queryForObject(sql, BigDecimal.class);
    return number == null ? BigDecimal.ZERO.setScale(2) : number.setScale(2);
  }
}
