package org.puente.stabilization.urgency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.ids.Ids;
import org.puente.stabilization.compartment.Caseload;
import org.puente.stabilization.compartment.PersonSeals;
import org.puente.stabilization.compartment.SealedKind;
import org.puente.stabilization.episodes.Episode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reasons stand here, sealed, and nowhere else: in no event, list or line of the audit trail. */
@Repository
class UrgencyReasons {

  private final JdbcClient jdbc;
  private final PersonSeals seals;
  private final Caseload caseload;

  UrgencyReasons(JdbcClient jdbc, PersonSeals seals, Caseload caseload) {
    this.jdbc = jdbc;
    this.seals = seals;
    this.caseload = caseload;
  }

  /** One reason, as who stands by or the focal point reads it. */
  record Raised(UrgencyReason reason, UUID worker, Instant raisedAt) {}

  private record Unsealed(UUID id, UUID person, String reason) {}

  void add(Episode episode, UrgencyReason reason, UUID worker, Instant at) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            INSERT INTO urgency_reason (reason_id, episode_id, reason_enc, worker, raised_at)
            VALUES (?, ?, ?, ?, ?::timestamptz)
            """)
        .params(
            id,
            episode.id(),
            seals.seal(episode.personId(), SealedKind.URGENCY_REASON, id, reason.name()),
            worker,
            at.toString())
        .update();
  }

  /** Empty for whoever neither stands by the person nor is the focal point of that place. */
  List<Raised> readableBy(Caller caller, Episode episode) {
    return jdbc
        .sql(
            """
            SELECT reason_id, reason, reason_enc, worker, raised_at FROM urgency_reason
            WHERE episode_id = :episode AND num_nonnulls(reason, reason_enc) > 0
              AND (:focal OR EXISTS (SELECT FROM task WHERE episode_id = :episode AND assignee = :caller))
            ORDER BY raised_at DESC
            """)
        .param("episode", episode.id())
        .param("focal", caseload.isFocalPoint(episode.id(), caller))
        .param("caller", caller.userId())
        .query((row, index) -> raised(episode.personId(), row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Seals some of those from before reasons were sealed; how many. Joins a transaction. */
  int sealOld(int limit) {
    List<Unsealed> old =
        jdbc.sql(
                """
                SELECT r.reason_id AS id, e.person_id AS person, r.reason
                FROM urgency_reason r JOIN episode e USING (episode_id)
                WHERE r.reason IS NOT NULL ORDER BY r.reason_id LIMIT ? FOR UPDATE OF r SKIP LOCKED
                """)
            .param(limit)
            .query(Unsealed.class)
            .list();
    old.forEach(
        one ->
            jdbc.sql("UPDATE urgency_reason SET reason = NULL, reason_enc = ? WHERE reason_id = ?")
                .params(
                    seals.seal(one.person(), SealedKind.URGENCY_REASON, one.id(), one.reason()),
                    one.id())
                .update());
    return old.size();
  }

  private Optional<Raised> raised(UUID person, ResultSet row) throws SQLException {
    UUID worker = row.getObject("worker", UUID.class);
    Instant at = row.getObject("raised_at", OffsetDateTime.class).toInstant();
    return reason(person, row).map(word -> new Raised(UrgencyReason.valueOf(word), worker, at));
  }

  private Optional<String> reason(UUID person, ResultSet row) throws SQLException {
    byte @Nullable [] sealed = row.getBytes("reason_enc");
    return sealed == null
        ? Optional.of(row.getString("reason"))
        : seals.open(
            person, SealedKind.URGENCY_REASON, row.getObject("reason_id", UUID.class), sealed);
  }
}
