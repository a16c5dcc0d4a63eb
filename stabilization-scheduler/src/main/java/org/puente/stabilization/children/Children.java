package org.puente.stabilization.children;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of the child that an episode is of; the newest word counts. */
@Repository
public class Children {

  private final JdbcClient jdbc;

  Children(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty where it is not marked as a child's. */
  public Optional<ChildMark> find(UUID episodeId) {
    return jdbc.sql("SELECT * FROM child_mark WHERE episode_id = ? ORDER BY mark_id DESC LIMIT 1")
        .param(episodeId)
        .query(
            (row, index) ->
                new ChildMark(
                    ChildKind.valueOf(row.getString("kind")),
                    Guardian.valueOf(row.getString("guardian")),
                    row.getObject("turns_18_on", LocalDate.class)))
        .optional();
  }

  void mark(UUID episodeId, ChildMark mark, UUID worker, Instant at) {
    jdbc.sql(
            """
            INSERT INTO child_mark (mark_id, episode_id, kind, guardian, turns_18_on, worker, marked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?::timestamptz)
            """)
        .param(Ids.next())
        .param(episodeId)
        .param(mark.kind().name())
        .param(mark.guardian().name())
        .param(mark.turns18On())
        .param(worker)
        .param(at.toString())
        .update();
  }
}
