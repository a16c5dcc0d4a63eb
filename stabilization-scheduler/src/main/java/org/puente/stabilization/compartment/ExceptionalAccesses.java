package org.puente.stabilization.compartment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.ids.Ids;
import org.puente.stabilization.episodes.Episode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exceptional accesses to people of the caller's scope, their reasons sealed. */
@Repository
class ExceptionalAccesses {

  private static final int NEWEST = 200;

  private final JdbcClient jdbc;
  private final PersonSeals seals;

  ExceptionalAccesses(JdbcClient jdbc, PersonSeals seals) {
    this.jdbc = jdbc;
    this.seals = seals;
  }

  /**
   * Somebody's access, as the two who watch over it read it.
   *
   * @param reason null once its time is over
   * @param supervisorSaw who of the supervisors has seen it
   * @param officerSaw which data-protection officer has seen it
   */
  record Line(
      UUID id,
      UUID episodeId,
      UUID openedBy,
      String openedByName,
      @Nullable String reason,
      Instant openedAt,
      Instant until,
      @Nullable String supervisorSaw,
      @Nullable String officerSaw) {

    /** Says nothing of the reason. */
    @Override
    public String toString() {
      return "Line[" + id + "]";
    }
  }

  /** Whose access, to whom. */
  record Opened(UUID episodeId, UUID openedBy) {}

  /** Joins the transaction in which the person's journal was locked. */
  UUID open(Episode episode, Caller caller, String reason, Instant now, Instant until) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            INSERT INTO exceptional_access (access_id, episode_id, person_id, opened_by, opened_by_name, reason_enc,
              opened_at, until)
            VALUES (?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz)
            """)
        .params(
            id,
            episode.id(),
            episode.personId(),
            caller.userId(),
            caller.username(),
            seals.seal(episode.personId(), SealedKind.ACCESS_REASON, id, reason),
            now.toString(),
            until.toString())
        .update();
    return id;
  }

  Optional<Instant> openUntil(UUID person, UUID caller, Instant now) {
    return jdbc.sql(
            """
            SELECT until FROM exceptional_access
            WHERE person_id = ? AND opened_by = ? AND until > ?::timestamptz ORDER BY until DESC LIMIT 1
            """)
        .params(person, caller, now.toString())
        .query((row, index) -> row.getObject("until", OffsetDateTime.class).toInstant())
        .optional();
  }

  /**
   * Newest first, at most 200.
   *
   * @param unseenBy only what nobody of this role has seen; null: all
   */
  List<Line> newest(@Nullable Role unseenBy) {
    return jdbc.sql(
            """
            SELECT a.*,
              (SELECT seen_by_name FROM exceptional_access_seen s
               WHERE s.access_id = a.access_id AND s.role = 'PSYCHOSOCIAL_SUPERVISOR') AS supervisor_saw,
              (SELECT seen_by_name FROM exceptional_access_seen s
               WHERE s.access_id = a.access_id AND s.role = 'DATA_PROTECTION_OFFICER') AS officer_saw
            FROM exceptional_access a
            WHERE :role::text IS NULL OR NOT EXISTS (
              SELECT FROM exceptional_access_seen s WHERE s.access_id = a.access_id AND s.role = :role)
            ORDER BY a.access_id DESC LIMIT :newest
            """)
        .param("role", unseenBy == null ? null : unseenBy.name())
        .param("newest", NEWEST)
        .query(this::line)
        .list();
  }

  /** What nobody of this role has seen, and neither this person; the reasons stay sealed. */
  List<UUID> unseen(Role role, UUID caller) {
    return jdbc.sql(
            """
            SELECT a.access_id FROM exceptional_access a
            WHERE a.opened_by <> :caller AND NOT EXISTS (
              SELECT FROM exceptional_access_seen s
              WHERE s.access_id = a.access_id AND (s.role = :role OR s.seen_by = :caller))
            ORDER BY a.access_id DESC LIMIT :newest
            """)
        .param("role", role.name())
        .param("caller", caller)
        .param("newest", NEWEST)
        .query(UUID.class)
        .list();
  }

  Optional<Opened> find(UUID id) {
    return jdbc.sql("SELECT episode_id, opened_by FROM exceptional_access WHERE access_id = ?")
        .param(id)
        .query(Opened.class)
        .optional();
  }

  /** False where somebody of this role, or this person, has seen it already. */
  boolean see(UUID id, Opened opened, Role role, Caller by, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO exceptional_access_seen (access_id, opened_by, role, seen_by, seen_by_name, seen_at)
                VALUES (?, ?, ?, ?, ?, ?::timestamptz) ON CONFLICT DO NOTHING
                """)
            .params(id, opened.openedBy(), role.name(), by.userId(), by.username(), at.toString())
            .update()
        == 1;
  }

  private Line line(ResultSet row, int index) throws SQLException {
    UUID id = row.getObject("access_id", UUID.class);
    UUID person = row.getObject("person_id", UUID.class);
    byte[] sealed = row.getBytes("reason_enc");
    return new Line(
        id,
        row.getObject("episode_id", UUID.class),
        row.getObject("opened_by", UUID.class),
        row.getString("opened_by_name"),
        Optional.ofNullable(sealed)
            .flatMap(reason -> seals.open(person, SealedKind.ACCESS_REASON, id, reason))
            .orElse(null),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("until", OffsetDateTime.class).toInstant(),
        row.getString("supervisor_saw"),
        row.getString("officer_saw"));
  }
}
