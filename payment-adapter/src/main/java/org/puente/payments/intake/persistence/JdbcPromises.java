package org.puente.payments.intake.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.puente.events.sql.Columns;
import org.puente.payments.intake.Promises;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** One statement per poll, in the order of ids, however many promises it holds. */
@Repository
class JdbcPromises implements Promises {

  /**
   * Whoever is promised something after its date waits a day before they are told that it goes on.
   */
  private static final String TAKE_IN =
      """
      INSERT INTO promise AS p
        (id, programme_id, organisation_id, territory, sealed_contact, promised_sequence, notice_at)
      SELECT id, programme_id, organisation_id, territory, contact, sequence,
             CASE WHEN contact IS NULL THEN NULL
                  WHEN due_at > ?::timestamptz THEN due_at ELSE ?::timestamptz + interval '1 day' END
        FROM (SELECT u.id, u.programme_id, u.organisation_id, u.territory, u.due_at, u.sequence,
                     CASE WHEN EXISTS (SELECT FROM text_gateway) THEN u.contact END AS contact
                FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::bytea[], ?::bigint[])
                  AS u (id, programme_id, organisation_id, territory, due_at, contact, sequence)) told
       ORDER BY id
      ON CONFLICT (id) DO UPDATE
        SET programme_id = excluded.programme_id, organisation_id = excluded.organisation_id,
            territory = excluded.territory, promised_sequence = excluded.promised_sequence,
            sealed_contact = CASE WHEN NOT (p.looked OR p.closed) THEN excluded.sealed_contact END,
            notice_at = CASE WHEN NOT (p.looked OR p.closed) AND excluded.sealed_contact IS NOT NULL
                             THEN coalesce(p.notice_at, excluded.notice_at) END
      WHERE excluded.promised_sequence > p.promised_sequence
      """;

  private static final String CLOSE =
      """
      INSERT INTO promise AS p (id, closed, closed_sequence)
      SELECT id, closed, sequence
        FROM unnest(?::uuid[], ?::boolean[], ?::bigint[]) AS u (id, closed, sequence)
       ORDER BY id
      ON CONFLICT (id) DO UPDATE
        SET closed = excluded.closed, closed_sequence = excluded.closed_sequence,
            sealed_contact = CASE WHEN NOT excluded.closed THEN p.sealed_contact END,
            notice_at = CASE WHEN NOT excluded.closed THEN p.notice_at END
      WHERE excluded.closed_sequence > p.closed_sequence
      """;

  private final JdbcTemplate jdbc;

  JdbcPromises(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void takeIn(Collection<Promised> promised, Instant now) {
    if (promised.isEmpty()) {
      return;
    }
    Columns<Promised> rows = new Columns<>(List.copyOf(promised));
    jdbc.update(
        TAKE_IN,
        now.toString(),
        now.toString(),
        rows.uuids(Promised::promiseId),
        rows.uuids(Promised::programmeId),
        rows.uuids(Promised::organisationId),
        rows.texts(Promised::territory),
        rows.instants(Promised::dueAt),
        rows.bytes(Promised::sealedContact),
        rows.longs(Promised::sequence));
  }

  @Override
  public void close(Collection<Closed> closed) {
    if (closed.isEmpty()) {
      return;
    }
    Columns<Closed> rows = new Columns<>(List.copyOf(closed));
    jdbc.update(
        CLOSE,
        rows.uuids(Closed::promiseId),
        rows.column("boolean", Closed::closed),
        rows.longs(Closed::sequence));
  }
}
