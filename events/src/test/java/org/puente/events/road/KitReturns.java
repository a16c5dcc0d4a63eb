package org.puente.events.road;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.puente.events.contract.KitReturned;
import org.puente.events.inbox.EventBatchHandler;
import org.puente.events.inbox.Incoming;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A handler as services write them: set-based, and obeying versions. */
@Component
class KitReturns implements EventBatchHandler {

  /** How often the database seems to go away, after everything was written. */
  final AtomicInteger outages = new AtomicInteger();

  private final JdbcTemplate jdbc;

  KitReturns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void handle(List<Incoming> batch) {
    Columns<Incoming> rows = new Columns<>(batch);
    jdbc.update(
        """
        WITH incoming AS (
          SELECT DISTINCT ON (entitlement_id) *
          FROM unnest(?::uuid[], ?::bigint[], ?::text[]) AS i (entitlement_id, sequence, reason)
          ORDER BY entitlement_id, sequence DESC),
        newer AS (
          INSERT INTO kit_return AS known SELECT * FROM incoming
          ON CONFLICT (entitlement_id) DO UPDATE
            SET sequence = excluded.sequence, reason = excluded.reason
            WHERE known.sequence < excluded.sequence
          RETURNING entitlement_id, sequence)
        INSERT INTO applied SELECT * FROM newer
        """,
        rows.uuids(in -> in.envelope().aggregateId()),
        rows.longs(in -> in.envelope().sequence()),
        rows.texts(in -> ((KitReturned) in.event()).reasonCode()));
    if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new CannotGetJdbcConnectionException("The database is away");
    }
  }
}
