package org.puente.stabilization.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.ids.Ids;
import org.puente.stabilization.episodes.Episode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Everything that was said, by person and across their episodes; the newest word counts. */
@Repository
public class Consents {

  private final JdbcClient jdbc;

  Consents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One word, as it stands. */
  record Said(Consent consent, UUID worker, Instant saidAt) {}

  /** Newest first. */
  List<Said> of(UUID personId) {
    return jdbc.sql("SELECT * FROM consent WHERE person_id = ? ORDER BY consent_id DESC")
        .param(personId)
        .query(Consents::said)
        .list();
  }

  /** Empty where it is not on record. */
  public Optional<Decision> newest(UUID personId, Purpose purpose) {
    return jdbc.sql(
            """
            SELECT decision FROM consent WHERE person_id = ? AND purpose = ? ORDER BY consent_id DESC LIMIT 1
            """)
        .params(personId, purpose.name())
        .query(String.class)
        .optional()
        .map(Decision::valueOf);
  }

  /**
   * One for each episode that lacks it: whether it was refused; false where a child's is missing.
   */
  List<Boolean> refusedOrMissing(Collection<UUID> episodes) {
    return jdbc.sql(
            """
            SELECT newest.decision IS NOT NULL
            FROM episode e
            LEFT JOIN LATERAL (
              SELECT decision FROM consent c WHERE c.person_id = e.person_id AND c.purpose = 'SUPPORT'
              ORDER BY consent_id DESC LIMIT 1) newest ON true
            WHERE e.episode_id = ANY (?)
              AND (newest.decision IN ('REFUSED', 'WITHDRAWN')
                OR newest.decision IS NULL AND EXISTS (SELECT FROM child_mark m WHERE m.episode_id = e.episode_id))
            """)
        .param(new SqlArrayValue("uuid", episodes.toArray()))
        .query(Boolean.class)
        .list();
  }

  void add(Episode episode, Consent consent, UUID worker, Instant at) {
    jdbc.sql(
            """
            INSERT INTO consent (consent_id, episode_id, person_id, purpose, decision, given_by, child_assents,
              worker, said_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
            """)
        .param(Ids.next())
        .param(episode.id())
        .param(episode.personId())
        .param(consent.purpose().name())
        .param(consent.decision().name())
        .param(consent.givenBy().name())
        .param(consent.childAssents())
        .param(worker)
        .param(at.toString())
        .update();
  }

  private static Said said(ResultSet row, int index) throws SQLException {
    return new Said(
        new Consent(
            Purpose.valueOf(row.getString("purpose")),
            Decision.valueOf(row.getString("decision")),
            GivenBy.valueOf(row.getString("given_by")),
            row.getObject("child_assents", Boolean.class)),
        row.getObject("worker", UUID.class),
        row.getObject("said_at", OffsetDateTime.class).toInstant());
  }
}
