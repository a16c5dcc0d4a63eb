package org.puente.stabilization.tasks.persistence;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.DelayCause;
import org.puente.events.contract.TaskOutcome;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.tasks.CancelCause;
import org.puente.stabilization.tasks.Lateness;
import org.puente.stabilization.tasks.Task;
import org.puente.stabilization.tasks.TaskFacts;
import org.puente.stabilization.tasks.TaskPurpose;
import org.puente.stabilization.tasks.TaskState;

/** Rows of the table, as the types of the domain. */
final class TaskRows {

  private TaskRows() {}

  static Task task(ResultSet row, int index) throws SQLException {
    return switch (TaskState.valueOf(row.getString("state"))) {
      case OPEN -> open(row, index);
      case ASSIGNED -> assigned(row, index);
      case DONE ->
          new Task.Done(
              facts(row),
              assignee(row),
              required(row, "assigned_at"),
              TaskOutcome.valueOf(row.getString("outcome")),
              required(row, "ended_at"));
      case CANCELLED -> cancelled(row, index);
    };
  }

  static Task.Open open(ResultSet row, int index) throws SQLException {
    return new Task.Open(facts(row));
  }

  static Task.Assigned assigned(ResultSet row, int index) throws SQLException {
    return new Task.Assigned(facts(row), assignee(row), required(row, "assigned_at"));
  }

  static Task.Cancelled cancelled(ResultSet row, int index) throws SQLException {
    return new Task.Cancelled(
        facts(row),
        row.getObject("assignee", UUID.class),
        instant(row, "assigned_at"),
        CancelCause.valueOf(row.getString("cancel_reason")),
        required(row, "ended_at"));
  }

  private static TaskFacts facts(ResultSet row) throws SQLException {
    return new TaskFacts(
        row.getObject("task_id", UUID.class),
        TaskPurpose.valueOf(row.getString("kind")),
        late(row),
        row.getObject("person_id", UUID.class),
        row.getObject("episode_id", UUID.class),
        row.getObject("programme_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("territory"),
        row.getString("language"),
        Urgency.valueOf(row.getString("urgency")),
        List.of((String[]) row.getArray("qualifications").getArray()),
        required(row, "raised_at"),
        required(row, "first_contact_due"));
  }

  private static @Nullable Lateness late(ResultSet row) throws SQLException {
    UUID promiseId = row.getObject("promise_id", UUID.class);
    return promiseId == null
        ? null
        : new Lateness(promiseId, row.getInt("stage"), DelayCause.valueOf(row.getString("cause")));
  }

  private static UUID assignee(ResultSet row) throws SQLException {
    return requireNonNull(row.getObject("assignee", UUID.class));
  }

  private static Instant required(ResultSet row, String column) throws SQLException {
    return requireNonNull(instant(row, column));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
