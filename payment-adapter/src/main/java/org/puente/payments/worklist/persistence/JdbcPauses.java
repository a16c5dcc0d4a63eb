package org.puente.payments.worklist.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.payments.worklist.Pauses;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPauses implements Pauses {

  private final JdbcTemplate jdbc;

  JdbcPauses(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean pause(Pause pause) {
    return jdbc.update(
            """
            INSERT INTO pause (id, scope, target, reason, paused_by, paused_at)
            VALUES (?, ?, ?, ?, ?, ?::timestamptz)
            ON CONFLICT (scope, target) WHERE resumed_at IS NULL DO NOTHING
            """,
            pause.id(),
            pause.scope().name(),
            pause.target(),
            pause.reason(),
            pause.by(),
            pause.at().toString())
        == 1;
  }

  @Override
  public boolean resume(UUID pause, String by, Instant at) {
    return jdbc.update(
            "UPDATE pause SET resumed_by = ?, resumed_at = ?::timestamptz"
                + " WHERE id = ? AND resumed_at IS NULL",
            by,
            at.toString(),
            pause)
        == 1;
  }

  @Override
  public boolean isTheirs(Scope scope, String target) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("SELECT may_stop(?, ?)", Boolean.class, scope.name(), target));
  }

  @Override
  public List<Pause> on() {
    return jdbc.query(
        "SELECT * FROM pause WHERE resumed_at IS NULL ORDER BY id",
        (row, _) ->
            new Pause(
                row.getObject("id", UUID.class),
                Scope.valueOf(row.getString("scope")),
                row.getString("target"),
                row.getString("reason"),
                row.getString("paused_by"),
                row.getTimestamp("paused_at").toInstant()));
  }
}
