package org.puente.stabilization.urgency;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reasons stand here and nowhere else: in no event, list or line of the audit trail. */
@Repository
class UrgencyReasons {

  private final JdbcClient jdbc;

  UrgencyReasons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One reason, as who stands by or the focal point reads it. */
  record Raised(UrgencyReason reason, UUID worker, Instant raisedAt) {}

  void add(UUID episodeId, UrgencyReason reason, UUID worker, Instant at) {
    jdbc.sql(
            """
            INSERT INTO urgency_reason (episode_id, reason, worker, raised_at) VALUES (?, ?, ?, ?::timestamptz)
            """)
        .params(episodeId, reason.name(), worker, at.toString())
        .update();
  }

  /** Empty for whoever neither stands by the person nor is the protection focal point. */
  List<Raised> readableBy(Caller caller, UUID episodeId) {
    return jdbc.sql(
            """
            SELECT reason, worker, raised_at FROM urgency_reason
            WHERE episode_id = :episode
              AND (:focal OR EXISTS (SELECT FROM task WHERE episode_id = :episode AND assignee = :caller))
            ORDER BY raised_at DESC
            """)
        .param("episode", episodeId)
        .param("focal", caller.is(Role.PROTECTION_FOCAL_POINT))
        .param("caller", caller.userId())
        .query(
            (row, index) ->
                new Raised(
                    UrgencyReason.valueOf(row.getString("reason")),
                    row.getObject("worker", UUID.class),
                    row.getObject("raised_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
