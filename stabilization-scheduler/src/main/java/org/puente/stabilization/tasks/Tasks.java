package org.puente.stabilization.tasks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every task that the caller may see. Changes are made under the lock of the person's journal. */
public interface Tasks {

  Optional<Task> find(UUID id);

  List<Task> list(TaskQuery query);

  List<Contact> contacts(UUID taskId);

  /** Whether no task of this episode is open, in any scope. */
  boolean noneOpen(UUID episodeId);

  /**
   * One open task of this purpose for each episode, as the one before it was; none where one is
   * open already.
   */
  List<Task.Open> raise(TaskPurpose purpose, Collection<UUID> episodes, Instant at, Instant dueAt);

  /**
   * One open task of this purpose in this episode, most urgent, for the people and place of another
   * task; none where one is open already.
   */
  Optional<Task.Open> raiseUrgent(
      TaskPurpose purpose, UUID like, UUID episodeId, Instant at, Instant dueAt);

  /** The newest task of an episode within the caller's scope. */
  Optional<Task> newestOf(UUID episodeId);

  /** What is open of an episode is most urgent from now on, and due by then at the latest. */
  void makeUrgent(UUID episodeId, Instant dueAt);

  /**
   * Ends as SUPPORTED what is open of these purposes in these episodes, and records a contact that
   * reached the person for each; a task that nobody had taken is the worker's.
   */
  CompletedTogether completeTogether(
      Collection<UUID> episodes, Collection<TaskPurpose> purposes, JointContact each, Instant at);

  /** Cancels whatever is open of these purposes in an episode that has ended. */
  List<Task.Cancelled> cancelEnded(UUID episodeId, Collection<TaskPurpose> purposes, Instant at);

  /** Gives these tasks to whoever stood by their people last; returns those that somebody has. */
  List<Task.Assigned> assignToWhoStoodBy(Collection<Task.Open> raised, Instant at);

  void assign(Task.Assigned task);

  /** Each of these that the caller may see. */
  List<Task> findAll(Collection<UUID> ids);

  /** Gives each to its assignee. */
  void assignAll(Collection<Task.Assigned> tasks);

  void finish(Task.Done task);

  void record(Contact contact, Instant recordedAt);

  /** Cancels what is open for these promises; returns what it cancelled. */
  List<Task.Cancelled> cancel(Collection<EndedWait> waits, Instant at);
}
