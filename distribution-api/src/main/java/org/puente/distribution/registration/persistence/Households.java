package org.puente.distribution.registration.persistence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the staged households as a set: each has one head, all are where their head is. */
@Component
public class Households {

  private final JdbcClient jdbc;

  Households(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where the file doesn't say who heads a household, its first row does. */
  public void headsByFirstRow(UUID importId) {
    jdbc.sql(
            """
            UPDATE %1$s s
            SET is_head = (s.row_number = first.row_number)
            FROM (SELECT household_id, min(row_number) AS row_number
                  FROM %1$s WHERE is_head IS NULL GROUP BY household_id) first
            WHERE s.household_id = first.household_id AND s.is_head IS NULL
            """
                .formatted(Staging.people(importId)))
        .update();
  }

  /**
   * Moves the rows of households without exactly one head, or that are too large, to the rejects.
   *
   * @param column the header that names the household
   */
  public int rejectBroken(UUID importId, String column) {
    return jdbc.sql(
            """
            WITH broken AS (
              SELECT household_id, household_key, count(*) FILTER (WHERE is_head) AS heads
              FROM %1$s WHERE household_key IS NOT NULL
              GROUP BY household_id, household_key
              HAVING count(*) FILTER (WHERE is_head) <> 1 OR count(*) > 60
            ), reasons AS (
              SELECT household_id,
                     CASE WHEN heads > 1 THEN 'SEVERAL_HEADS'
                          WHEN heads = 1 THEN 'HOUSEHOLD_TOO_LARGE'
                          WHEN EXISTS (SELECT FROM import_reject r
                                       WHERE r.import_id = :import AND r.household_key = b.household_key)
                            THEN 'HEAD_REJECTED'
                          ELSE 'NO_HEAD' END AS reason
              FROM broken b
            ), gone AS (
              DELETE FROM %1$s s USING reasons r WHERE s.household_id = r.household_id
              RETURNING s.row_number, s.household_key, s.household_key_enc, r.reason
            )
            INSERT INTO import_reject
              (import_id, row_number, ordinal, column_name, value_enc, reason, household_key)
            SELECT :import, row_number, 0, :column, household_key_enc, reason, household_key FROM gone
            """
                .formatted(Staging.people(importId)))
        .param("import", importId)
        .param("column", column)
        .update();
  }

  /** A head whose row names no territory takes its household with it. */
  public int rejectHomeless(UUID importId, String column) {
    return jdbc.sql(
            """
            WITH homeless AS (
              SELECT household_id FROM %1$s WHERE is_head AND territory IS NULL
            ), gone AS (
              DELETE FROM %1$s s USING homeless h WHERE s.household_id = h.household_id
              RETURNING s.row_number, s.household_key
            )
            INSERT INTO import_reject
              (import_id, row_number, ordinal, column_name, value_enc, reason, household_key)
            SELECT :import, row_number, 0, :column, NULL, 'MISSING', household_key FROM gone
            """
                .formatted(Staging.people(importId)))
        .param("import", importId)
        .param("column", column)
        .update();
  }

  /** Members are assisted where their head is. */
  public void bringTogether(UUID importId) {
    jdbc.sql(
            """
            UPDATE %1$s s
            SET territory = head.territory
            FROM %1$s head
            WHERE head.is_head AND head.household_id = s.household_id AND NOT s.is_head
              AND s.territory IS DISTINCT FROM head.territory
            """
                .formatted(Staging.people(importId)))
        .update();
  }
}
