package org.puente.stabilization.tasks.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.sql.Columns;
import org.puente.stabilization.tasks.CompletedTogether;
import org.puente.stabilization.tasks.Contact;
import org.puente.stabilization.tasks.ContactMode;
import org.puente.stabilization.tasks.EndedWait;
import org.puente.stabilization.tasks.JointContact;
import org.puente.stabilization.tasks.Task;
import org.puente.stabilization.tasks.TaskPurpose;
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

  /** Served by task_by_episode; the partial unique index lets one be open at a time. */
  @Override
  public List<Task.Open> raise(
      TaskPurpose purpose, Collection<UUID> episodes, Instant at, Instant dueAt) {
    return jdbc.sql(
            """
            INSERT INTO task (task_id, kind, person_id, episode_id, programme_id, organisation_id, territory,
              language, urgency, qualifications, raised_at, first_contact_due)
            SELECT uuidv7(), :kind, t.person_id, t.episode_id, t.programme_id, t.organisation_id, t.territory,
              t.language, t.urgency, t.qualifications, :at::timestamptz, :due::timestamptz
            FROM unnest(:episodes::uuid[]) AS e (episode_id)
            CROSS JOIN LATERAL (
              SELECT * FROM task WHERE task.episode_id = e.episode_id
              ORDER BY assignee IS NULL, task_id DESC LIMIT 1) t
            ON CONFLICT DO NOTHING
            RETURNING *
            """)
        .param("kind", purpose.name())
        .param("at", at.toString())
        .param("due", dueAt.toString())
        .param("episodes", new SqlArrayValue("uuid", episodes.toArray()))
        .query(TaskRows::open)
        .list();
  }

  @Override
  public Optional<Task.Open> raiseUrgent(
      TaskPurpose purpose, UUID like, UUID episodeId, Instant at, Instant dueAt) {
    return jdbc.sql(
            """
            INSERT INTO task (task_id, kind, person_id, episode_id, programme_id, organisation_id, territory,
              language, urgency, qualifications, raised_at, first_contact_due)
            SELECT uuidv7(), :kind, person_id, :episode, programme_id, organisation_id, territory,
              language, 'HIGH', CASE WHEN :kind = 'CHILD_PROTECTION' THEN '{CHILD_PROTECTION}' ELSE qualifications END,
              :at::timestamptz, :due::timestamptz
            FROM task WHERE task_id = :like
            ON CONFLICT DO NOTHING
            RETURNING *
            """)
        .param("kind", purpose.name())
        .param("like", like)
        .param("episode", episodeId)
        .param("at", at.toString())
        .param("due", dueAt.toString())
        .query(TaskRows::open)
        .optional();
  }

  @Override
  public Optional<Task> newestOf(UUID episodeId) {
    return jdbc.sql("SELECT * FROM task WHERE episode_id = ? ORDER BY task_id DESC LIMIT 1")
        .param(episodeId)
        .query(TaskRows::task)
        .optional();
  }

  @Override
  public void makeUrgent(UUID episodeId, Instant dueAt) {
    jdbc.sql(
            """
            UPDATE task SET urgency = 'HIGH', first_contact_due = least(first_contact_due, ?::timestamptz)
            WHERE episode_id = ? AND state IN ('OPEN', 'ASSIGNED')
            """)
        .params(dueAt.toString(), episodeId)
        .update();
  }

  @Override
  public CompletedTogether completeTogether(
      Collection<UUID> episodes, Collection<TaskPurpose> purposes, JointContact each, Instant at) {
    return new Together(jdbc, episodes, purposes).complete(each, at);
  }

  @Override
  public List<Task.Cancelled> cancelEnded(
      UUID episodeId, Collection<TaskPurpose> purposes, Instant at) {
    return jdbc.sql(
            """
            UPDATE task SET state = 'CANCELLED', cancel_reason = 'EPISODE_ENDED', ended_at = ?::timestamptz
            WHERE episode_id = ? AND kind = ANY (?) AND state IN ('OPEN', 'ASSIGNED')
            RETURNING *
            """)
        .param(at.toString())
        .param(episodeId)
        .param(new SqlArrayValue("text", purposes.stream().map(TaskPurpose::name).toArray()))
        .query(TaskRows::cancelled)
        .list();
  }

  @Override
  public List<Task.Assigned> assignToWhoStoodBy(Collection<Task.Open> raised, Instant at) {
    return jdbc.sql(
            """
            UPDATE task t SET state = 'ASSIGNED', assignee = before.assignee, assigned_at = :at::timestamptz
            FROM task mine
            CROSS JOIN LATERAL (
              SELECT assignee FROM task
              WHERE episode_id = mine.episode_id AND assignee IS NOT NULL
              ORDER BY assigned_at DESC LIMIT 1) before
            WHERE mine.task_id = ANY (:raised) AND t.task_id = mine.task_id
            RETURNING t.*
            """)
        .param("at", at.toString())
        .param(
            "raised",
            new SqlArrayValue("uuid", raised.stream().map(task -> task.facts().id()).toArray()))
        .query(TaskRows::assigned)
        .list();
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
  public List<Task> findAll(Collection<UUID> ids) {
    return jdbc.sql(
            "SELECT * FROM task WHERE task_id = ANY (?) ORDER BY first_contact_due, task_id")
        .param(new SqlArrayValue("uuid", ids.toArray()))
        .query(TaskRows::task)
        .list();
  }

  @Override
  public void assignAll(Collection<Task.Assigned> tasks) {
    var rows = new Columns<>(List.copyOf(tasks));
    jdbc.sql(
            """
            UPDATE task t SET state = 'ASSIGNED', assignee = given.assignee, assigned_at = given.at
            FROM unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) AS given (task_id, assignee, at)
            WHERE t.task_id = given.task_id
            """)
        .param(rows.uuids(task -> task.facts().id()))
        .param(rows.uuids(Task.Assigned::assignee))
        .param(rows.instants(Task.Assigned::assignedAt))
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
