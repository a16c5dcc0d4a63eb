package org.puente.stabilization.tasks;

/** The names of a task's states, by which lists are filtered. */
public enum TaskState {
  OPEN,
  ASSIGNED,
  DONE,
  CANCELLED;

  public static TaskState of(Task task) {
    return switch (task) {
      case Task.Open _ -> OPEN;
      case Task.Assigned _ -> ASSIGNED;
      case Task.Done _ -> DONE;
      case Task.Cancelled _ -> CANCELLED;
    };
  }
}
