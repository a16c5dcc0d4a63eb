package org.puente.stabilization.tasks.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.puente.stabilization.tasks.CompletedTogether;
import org.puente.stabilization.tasks.JointContact;
import org.puente.stabilization.tasks.Task;
import org.puente.stabilization.tasks.TaskPurpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Many tasks that one session ends: three statements, however many there are. */
final class Together {

  private final JdbcClient jdbc;
  private final SqlArrayValue episodes;
  private final SqlArrayValue purposes;

  Together(JdbcClient jdbc, Collection<UUID> episodes, Collection<TaskPurpose> purposes) {
    this.jdbc = jdbc;
    this.episodes = new SqlArrayValue("uuid", episodes.toArray());
    this.purposes = new SqlArrayValue("text", purposes.stream().map(TaskPurpose::name).toArray());
  }

  CompletedTogether complete(JointContact each, Instant at) {
    List<Task.Assigned> taken = take(each.worker(), at);
    List<Task.Done> done = finish(at);
    record(each, done, at);
    return new CompletedTogether(taken, done);
  }

  private List<Task.Assigned> take(UUID worker, Instant at) {
    return jdbc.sql(
            """
            UPDATE task SET state = 'ASSIGNED', assignee = ?, assigned_at = ?::timestamptz
            WHERE episode_id = ANY (?) AND kind = ANY (?) AND state = 'OPEN'
            RETURNING *
            """)
        .params(worker, at.toString(), episodes, purposes)
        .query(TaskRows::assigned)
        .list();
  }

  private List<Task.Done> finish(Instant at) {
    return jdbc.sql(
            """
            UPDATE task SET state = 'DONE', outcome = 'SUPPORTED', ended_at = ?::timestamptz
            WHERE episode_id = ANY (?) AND kind = ANY (?) AND state = 'ASSIGNED'
            RETURNING *
            """)
        .params(at.toString(), episodes, purposes)
        .query((row, index) -> (Task.Done) TaskRows.task(row, index))
        .list();
  }

  private void record(JointContact each, List<Task.Done> done, Instant at) {
    jdbc.sql(
            """
            INSERT INTO contact (task_id, worker, mode, reached, occurred_at, recorded_at)
            SELECT task_id, ?, ?, true, ?::timestamptz, ?::timestamptz FROM unnest(?::uuid[]) AS t (task_id)
            """)
        .params(
            each.worker(),
            each.mode().name(),
            each.occurredAt().toString(),
            at.toString(),
            new SqlArrayValue("uuid", done.stream().map(task -> task.facts().id()).toArray()))
        .update();
  }
}
