package org.puente.stabilization.tasks.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.stabilization.tasks.Contact;
import org.puente.stabilization.tasks.ContactMode;
import org.puente.stabilization.tasks.EndedWait;
import org.puente.stabilization.tasks.Task;
import org.puente.stabilization.tasks.TaskQuery;
import org.puente.stabilization.tasks.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTasks implements Tasks {

  private final JdbcClient jdbc;

  JdbcTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Task> find(UUID id) {
    return jdbc.sql("SELECT * FROM task WHERE task_id = ?")
        .param(id)
        .query(TaskRows::task)
        .optional();
  }

  /** Walks task_live_by_due for what is alive, else task_of_worker, task_by_episode or the key. */
  @Override
  public List<Task> list(TaskQuery query) {
    TaskFilter filter = new TaskFilter(query);
    return jdbc.sql(filter.sql()).params(filter.values(query.limit())).query(TaskRows::task).list();
  }

  @Override
  public List<Contact> contacts(UUID taskId) {
    return jdbc.sql(
            """
            SELECT task_id, worker, mode, reached, occurred_at FROM contact
            WHERE task_id = ?
            ORDER BY occurred_at, contact_id
            """)
        .param(taskId)
        .query(
            (row, index) ->
                new Contact(
                    row.getObject("task_id", UUID.class),
                    row.getObject("worker", UUID.class),
                    ContactMode.valueOf(row.getString("mode")),
                    row.getBoolean("reached"),
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public boolean noneOpen(UUID episodeId) {
    return jdbc.sql("SELECT episode_open_tasks(?) = 0")
        .param(episodeId)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void assign(Task.Assigned task) {
    jdbc.sql(
            """
            UPDATE task SET state = 'ASSIGNED', assignee = ?, assigned_at = ?::timestamptz WHERE task_id = ?
            """)
        .params(task.assignee(), task.assignedAt().toString(), task.facts().id())
        .update();
  }

  @Override
  public void finish(Task.Done task) {
    jdbc.sql(
            """
            UPDATE task SET state = 'DONE', outcome = ?, ended_at = ?::timestamptz WHERE task_id = ?
            """)
        .params(task.outcome().name(), task.endedAt().toString(), task.facts().id())
        .update();
  }

  @Override
  public void record(Contact contact, Instant recordedAt) {
    jdbc.sql(
            """
            INSERT INTO contact (task_id, worker, mode, reached, occurred_at, recorded_at)
            VALUES (?, ?, ?, ?, ?::timestamptz, ?::timestamptz)
            """)
        .params(
            contact.taskId(),
            contact.worker(),
            contact.mode().name(),
            contact.reached(),
            contact.occurredAt().toString(),
            recordedAt.toString())
        .update();
  }

  @Override
  public List<Task.Cancelled> cancel(Collection<EndedWait> waits, Instant at) {
    return jdbc.sql(
            """
            UPDATE task t SET state = 'CANCELLED', cancel_reason = ended.reason, ended_at = ?::timestamptz
            FROM unnest(?::uuid[], ?::text[]) AS ended (promise_id, reason)
            WHERE t.promise_id = ended.promise_id AND t.state IN ('OPEN', 'ASSIGNED')
            RETURNING t.*
            """)
        .param(at.toString())
        .param(new SqlArrayValue("uuid", waits.stream().map(EndedWait::promiseId).toArray()))
        .param(new SqlArrayValue("text", waits.stream().map(w -> w.reason().name()).toArray()))
        .query(TaskRows::cancelled)
        .list();
  }
}
