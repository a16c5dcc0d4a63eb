package org.puente.localstack.demo;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.puente.localstack.stack.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the day end, and waits until every bank's statement of it was held against what we know. */
public final class EndingDay {
  private static final ZoneId BANKS = ZoneId.of("America/Guayaquil");
  private static final Duration AT_MOST = Duration.ofMinutes(5);

  /** Where no files travel, nobody brings the statements of the bank that hands over boxes. */
  private static final String NOT_COMPARED =
      """
      SELECT r.fsp || ' ' || r.day
        FROM (SELECT fsp, max((occurred_at AT TIME ZONE :zone)::date) AS day
                FROM bank_report WHERE kind IN ('WITHDRAWAL', 'REVERSAL') GROUP BY fsp) r
       WHERE (r.fsp NOT IN (SELECT fsp FROM code_stock) OR EXISTS (SELECT FROM payment_file))
         AND r.day > coalesce((SELECT max(d.day) FROM reconciled_day d WHERE d.fsp = r.fsp), '-infinity')
      UNION ALL
      SELECT 'the statement of ' || fsp || ' of ' || day FROM statement_day WHERE file_id IS NULL
      UNION ALL
      SELECT 'the fees of ' || fsp FROM bank_file
       WHERE kind = 'STATEMENT' AND state IN ('READ', 'APPLIED') AND fees_told_at IS NULL
      """;

  private final Stage stage;

  public EndingDay(Stage stage) {
    this.stage = stage;
  }

  public void end() {
    stage
        .clock()
        .moveTo(
            stage
                .clock()
                .now()
                .atZone(BANKS)
                .toLocalDate()
                .plusDays(1)
                .atTime(1, 0)
                .atZone(BANKS)
                .toInstant());
    Waiting.until(
        "every bank's days to be compared",
        AT_MOST,
        () -> missing().isEmpty(),
        () -> missing().toString());
  }

  private List<String> missing() {
    return JdbcClient.create(stage.site().database(House.PAYMENT_ADAPTER))
        .sql(NOT_COMPARED)
        .param("zone", BANKS.getId())
        .query(String.class)
        .list();
  }
}
