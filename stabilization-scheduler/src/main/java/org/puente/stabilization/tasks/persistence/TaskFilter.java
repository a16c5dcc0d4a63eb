package org.puente.stabilization.tasks.persistence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.stabilization.tasks.TaskQuery;

/** A query's conditions and order, and the values for their question marks. */
final class TaskFilter {

  private final List<String> conditions = new ArrayList<>(List.of("true"));
  private final List<Object> values = new ArrayList<>();
  private final String order;

  TaskFilter(TaskQuery query) {
    if (query.state() != null) {
      // A literal, so that the planner can see that a partial index holds it.
      conditions.add("state = '" + query.state().name() + "'");
    }
    equal("territory", query.territory());
    equal("assignee", query.assignee());
    equal("episode_id", query.episodeId());
    order = query.mostUrgentFirst() ? "first_contact_due, task_id" : "task_id DESC";
    if (query.after() != null) {
      after(query.after(), query.mostUrgentFirst());
    }
  }

  String sql() {
    return "SELECT * FROM task WHERE %s ORDER BY %s LIMIT ?"
        .formatted(String.join(" AND ", conditions), order);
  }

  List<Object> values(int limit) {
    var all = new ArrayList<>(values);
    all.add(limit);
    return all;
  }

  private void equal(String column, @Nullable Object value) {
    if (value != null) {
      conditions.add(column + " = ?");
      values.add(value);
    }
  }

  private void after(TaskQuery.After last, boolean mostUrgentFirst) {
    if (mostUrgentFirst) {
      conditions.add("(first_contact_due, task_id) > (?::timestamptz, ?)");
      values.add(last.dueAt().toString());
    } else {
      conditions.add("task_id < ?");
    }
    values.add(last.taskId());
  }
}
