package org.puente.stabilization.children;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mandatory reports of the caller's scope, each with its clock. */
@Repository
class Reports {

  private static final int MOST = 100;

  private final JdbcClient jdbc;

  Reports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Report> of(UUID episodeId) {
    return jdbc.sql("SELECT * FROM mandatory_report WHERE episode_id = ? ORDER BY report_id")
        .param(episodeId)
        .query(Reports::report)
        .list();
  }

  /** Walks report_to_make. */
  List<Report> overdue(Instant now) {
    return jdbc.sql(
            """
            SELECT * FROM mandatory_report WHERE made_at IS NULL AND due_at < ?::timestamptz
            ORDER BY due_at LIMIT ?
            """)
        .params(now.toString(), MOST)
        .query(Reports::report)
        .list();
  }

  void open(Report report, UUID worker) {
    jdbc.sql(
            """
            INSERT INTO mandatory_report (report_id, episode_id, worker, opened_at, due_at)
            VALUES (?, ?, ?, ?::timestamptz, ?::timestamptz)
            """)
        .params(
            report.id(),
            report.episodeId(),
            worker,
            report.openedAt().toString(),
            report.dueAt().toString())
        .update();
  }

  /** Whether it was still to be made. */
  boolean made(UUID episodeId, UUID reportId, UUID worker, Instant at) {
    return jdbc.sql(
                """
                UPDATE mandatory_report SET made_by = ?, made_at = ?::timestamptz
                WHERE report_id = ? AND episode_id = ? AND made_at IS NULL
                """)
            .params(worker, at.toString(), reportId, episodeId)
            .update()
        == 1;
  }

  private static Report report(ResultSet row, int index) throws SQLException {
    OffsetDateTime made = row.getObject("made_at", OffsetDateTime.class);
    return new Report(
        row.getObject("report_id", UUID.class),
        row.getObject("episode_id", UUID.class),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        made == null ? null : made.toInstant());
  }
}
