package org.puente.stabilization.calendar.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.ids.Ids;
import org.puente.stabilization.calendar.Appointment;
import org.puente.stabilization.calendar.Feeds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFeeds implements Feeds {

  private final JdbcClient jdbc;

  JdbcFeeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Instant> madeAt(UUID worker) {
    return jdbc.sql("SELECT made_at FROM calendar_feed WHERE worker_id = ? AND revoked_at IS NULL")
        .param(worker)
        .query((row, _) -> row.getObject("made_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  @Override
  public void make(UUID worker, byte[] tokenHash, Instant now) {
    jdbc.sql(
            """
            INSERT INTO calendar_feed (feed_id, worker_id, token_hash, made_at)
            VALUES (?, ?, ?, ?::timestamptz)
            """)
        .params(Ids.next(), worker, tokenHash, now.toString())
        .update();
  }

  @Override
  public boolean revoke(UUID worker, Instant now) {
    return jdbc.sql(
                """
                UPDATE calendar_feed SET revoked_at = ?::timestamptz
                WHERE worker_id = ? AND revoked_at IS NULL
                """)
            .params(now.toString(), worker)
            .update()
        == 1;
  }

  /** Whoever has the address needs no scope: the address is the right to read. */
  @Override
  public Optional<UUID> workerOf(byte[] tokenHash) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    "SELECT worker_id FROM calendar_feed WHERE token_hash = ? AND revoked_at IS NULL")
                .param(tokenHash)
                .query(UUID.class)
                .optional());
  }

  /** By task_in_hand. The ids are of the appointments alone: no calendar knows a task's. */
  @Override
  public List<Appointment> appointments(UUID worker, Instant from) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    SELECT task_id, first_contact_due FROM task
                    WHERE assignee = ? AND state = 'ASSIGNED' AND first_contact_due >= ?::timestamptz
                    ORDER BY first_contact_due, task_id
                    """)
                .params(worker, from.toString())
                .query(
                    (row, _) ->
                        new Appointment(
                            Ids.v5(worker, row.getString("task_id")),
                            row.getObject("first_contact_due", OffsetDateTime.class).toInstant()))
                .list());
  }
}
