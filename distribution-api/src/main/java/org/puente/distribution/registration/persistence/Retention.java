package org.puente.distribution.registration.persistence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Purges originals and rejected values when their time is over; counts, columns and reasons stay.
 * It asks the database for the time, and may run on several instances at once.
 */
@Component
public class Retention {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  private static final String PURGE =
      """
      WITH due AS (
        UPDATE registration_import
        SET purged_at = app_now(),
            -- Headers of a file that has none are somebody's data.
            profile_yaml = CASE WHEN profile = 'a-mano' THEN NULL ELSE profile_yaml END,
            state = CASE WHEN state IN ('PREPARING', 'TRIED') THEN 'DISCARDED' ELSE state END
        WHERE purged_at IS NULL AND received_at < app_now() - make_interval(days => ?)
          AND state IN ('PREPARING', 'TRIED', 'DONE', 'REFUSED', 'FAILED')
        RETURNING id
      ), originals AS (
        DELETE FROM import_chunk c USING due WHERE c.import_id = due.id
      ), values AS (
        UPDATE import_reject r SET value_enc = NULL, household_key = NULL
        FROM due WHERE r.import_id = due.id
      )
      SELECT count(*) FROM due
      """;

  private final JdbcClient jdbc;
  private final int days;

  Retention(JdbcClient jdbc, @Value("${puente.registration.retention-days:30}") int days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  /** Purges what is due; how many imports that were. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  public int purge() {
    int purged = jdbc.sql(PURGE).param(days).query(Integer.class).single();
    if (purged > 0) {
      log.info("Purged originals and rejected values of {} imports", purged);
    }
    return purged;
  }
}
