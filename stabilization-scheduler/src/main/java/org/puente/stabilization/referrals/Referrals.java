package org.puente.stabilization.referrals;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.ids.Ids;
import org.puente.stabilization.compartment.Caseload;
import org.puente.stabilization.directory.ServiceKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Referrals of the caller's scope. What would out somebody is seen by whoever made it and by the
 * focal point of that place, and by nobody else.
 */
@Repository
class Referrals {

  private static final int MOST = 100;
  private static final TypeReference<List<Note>> NOTES = new TypeReference<>() {};

  private static final String SELECT =
      """
      SELECT r.*, s.provider,
        coalesce((SELECT json_agg(json_build_object('code', n.code, 'notedAt', n.noted_at) ORDER BY n.note_id)
                  FROM referral_note n WHERE n.referral_id = r.referral_id), '[]')::text AS notes
      FROM referral r LEFT JOIN directory_service s ON s.id = r.service_id
      """;

  private final JdbcClient jdbc;
  private final Caseload caseload;
  private final JsonMapper json = JsonMapper.shared();

  Referrals(JdbcClient jdbc, Caseload caseload) {
    this.jdbc = jdbc;
    this.caseload = caseload;
  }

  Optional<Referral> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE r.referral_id = ?")
        .param(id)
        .query(this::referral)
        .optional()
        .filter(referral -> !hidden(referral) || isFocalPoint(referral.episodeId()));
  }

  /** Newest first. */
  List<Referral> of(UUID episodeId) {
    boolean focal = isFocalPoint(episodeId);
    return jdbc
        .sql(SELECT + "WHERE r.episode_id = ? ORDER BY r.referral_id DESC LIMIT ?")
        .params(episodeId, MOST)
        .query(this::referral)
        .list()
        .stream()
        .filter(referral -> focal || !hidden(referral))
        .toList();
  }

  /** What this worker has under way, by when to ask how it went; walks referral_to_follow. */
  List<Referral> followedBy(UUID worker) {
    return jdbc.sql(
            SELECT
                + """
                WHERE r.worker = ? AND r.remind_at IS NOT NULL ORDER BY r.remind_at, r.referral_id LIMIT ?
                """)
        .params(worker, MOST)
        .query(this::referral)
        .list();
  }

  void add(Referral referral) {
    jdbc.sql(
            """
            INSERT INTO referral (referral_id, episode_id, person_id, service_id, kind, urgent, shared, worker,
              proposed_at, moved_at, remind_at)
            VALUES (:id, :episode, :person, :service, :kind, :urgent, :shared, :worker, :at::timestamptz,
              :at::timestamptz, :remind::timestamptz)
            """)
        .param("id", referral.id())
        .param("episode", referral.episodeId())
        .param("person", referral.personId())
        .param("service", referral.serviceId())
        .param("kind", referral.kind().name())
        .param("urgent", referral.urgent())
        .param(
            "shared",
            new SqlArrayValue("text", referral.shared().stream().map(SharedFact::name).toArray()))
        .param("worker", referral.worker())
        .param("at", referral.proposedAt().toString())
        .param("remind", text(referral.remindAt()))
        .update();
  }

  void move(UUID id, ReferralState to, Instant at, @Nullable Instant remindAt) {
    jdbc.sql(
            """
            UPDATE referral SET state = ?, moved_at = ?::timestamptz, remind_at = ?::timestamptz WHERE referral_id = ?
            """)
        .param(to.name())
        .param(at.toString())
        .param(text(remindAt))
        .param(id)
        .update();
  }

  void note(UUID id, NoteCode code, UUID worker, Instant at) {
    jdbc.sql(
            """
            INSERT INTO referral_note (note_id, referral_id, code, worker, noted_at) VALUES (?, ?, ?, ?, ?::timestamptz)
            """)
        .params(Ids.next(), id, code.name(), worker, at.toString())
        .update();
  }

  /** From whoever is not the focal point of that place. */
  private static boolean hidden(Referral referral) {
    return referral.kind() == ServiceKind.SAFE_SUPPORT
        && !referral.worker().equals(Caller.current().userId());
  }

  private boolean isFocalPoint(UUID episodeId) {
    return caseload.isFocalPoint(episodeId, Caller.current());
  }

  private Referral referral(ResultSet row, int index) throws SQLException {
    OffsetDateTime remindAt = row.getObject("remind_at", OffsetDateTime.class);
    return new Referral(
        row.getObject("referral_id", UUID.class),
        row.getObject("episode_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getObject("service_id", UUID.class),
        ServiceKind.valueOf(row.getString("kind")),
        row.getString("provider"),
        row.getBoolean("urgent"),
        new TreeSet<>(texts(row.getArray("shared")).stream().map(SharedFact::valueOf).toList()),
        ReferralState.of(row.getString("state")),
        row.getObject("worker", UUID.class),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        row.getObject("moved_at", OffsetDateTime.class).toInstant(),
        remindAt == null ? null : remindAt.toInstant(),
        json.readValue(row.getString("notes"), NOTES));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
