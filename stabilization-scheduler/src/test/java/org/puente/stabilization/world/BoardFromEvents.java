package org.puente.stabilization.world;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.DelayCause;
import org.puente.events.contract.DelayDetected;
import org.puente.events.contract.EpisodeMoved;
import org.puente.events.contract.EpisodeOpened;
import org.puente.events.contract.EpisodeUrgencyChanged;
import org.puente.events.contract.ReferralMoved;
import org.puente.events.contract.StabilizationEvent;
import org.puente.events.contract.SupportTaskRaised;
import org.puente.events.contract.TaskAssigned;
import org.puente.events.contract.TaskCancelled;
import org.puente.events.contract.TaskCompleted;
import org.puente.events.contract.TaskEscalated;
import org.puente.events.contract.TaskRaised;

/**
 * A consumer of {@code stabilization.tasks} that knows nothing else: tasks, episodes and referrals
 * by the names of the columns.
 */
public final class BoardFromEvents {

  public final Map<String, Map<String, Object>> tasks = new TreeMap<>();
  public final Map<String, Map<String, Object>> episodes = new TreeMap<>();
  public final Map<String, Map<String, Object>> referrals = new TreeMap<>();

  /** Every state that an episode was ever told to be in. */
  public final Set<String> passed = new TreeSet<>();

  private final Map<String, DelayCause> causes = new HashMap<>();

  /** Events of one person are told in the order of their sequence. */
  public void read(StabilizationEvent event) {
    switch (event) {
      case EpisodeOpened e -> {
        var episode = fresh(episodes, e.episodeId());
        episode.put("person_id", e.personId().toString());
        episode.put("state", "OPEN");
        episode.put("opened_at", e.openedAt());
        episode.put("moved_at", e.openedAt());
      }
      case EpisodeMoved e -> {
        var episode = known(episodes, e.episodeId());
        episode.put("state", e.state());
        passed.add(e.state());
        episode.put("moved_at", e.movedAt());
      }
      case DelayDetected e -> causes.put(e.promiseId() + " " + e.stage(), e.cause());
      case TaskRaised e -> raised(e);
      case SupportTaskRaised e -> raised(e);
      case EpisodeUrgencyChanged e -> urgent(e);
      case TaskAssigned e -> {
        var task = known(tasks, e.taskId());
        task.put("state", "ASSIGNED");
        task.put("assignee", e.workerId().toString());
        task.put("assigned_at", e.assignedAt());
      }
      case TaskCompleted e -> {
        var task = known(tasks, e.taskId());
        task.put("state", "DONE");
        task.put("outcome", e.outcome().name());
        task.put("ended_at", e.completedAt());
      }
      case TaskCancelled e -> {
        var task = known(tasks, e.taskId());
        task.put("state", "CANCELLED");
        task.put("cancel_reason", e.because() == null ? e.reason().name() : e.because());
        task.put("ended_at", e.cancelledAt());
      }
      case ReferralMoved e -> moved(e);
      case TaskEscalated _ -> {}
    }
  }

  private void raised(TaskRaised e) {
    var task = fresh(tasks, e.taskId());
    put(task, "promise_id", e.promiseId());
    task.put("stage", e.stage());
    put(task, "person_id", e.personId());
    put(task, "episode_id", e.episodeId());
    put(task, "programme_id", e.programmeId());
    put(task, "organisation_id", e.organisationId());
    task.put("territory", e.territory());
    task.put("language", e.language());
    task.put("urgency", e.urgency().name());
    task.put("qualifications", e.requiredQualifications());
    task.put("kind", e.kind().name());
    task.put("cause", requireNonNull(causes.get(e.promiseId() + " " + e.stage())).name());
    task.put("raised_at", e.raisedAt());
    task.put("first_contact_due", e.firstContactDue());
    task.put("state", "OPEN");
  }

  private void raised(SupportTaskRaised e) {
    var task = fresh(tasks, e.taskId());
    put(task, "person_id", e.personId());
    put(task, "episode_id", e.episodeId());
    put(task, "programme_id", e.programmeId());
    put(task, "organisation_id", e.organisationId());
    task.put("territory", e.territory());
    task.put("language", e.language());
    task.put("urgency", e.urgency().name());
    task.put("qualifications", e.requiredQualifications());
    task.put("kind", e.kind());
    task.put("raised_at", e.raisedAt());
    task.put("first_contact_due", e.dueAt());
    task.put("state", "OPEN");
  }

  /** The first time it is proposed. */
  private void moved(ReferralMoved e) {
    boolean proposed = !referrals.containsKey(e.referralId().toString());
    var referral = proposed ? fresh(referrals, e.referralId()) : known(referrals, e.referralId());
    put(referral, "person_id", e.personId());
    put(referral, "episode_id", e.episodeId());
    referral.put("state", e.state());
    referral.put("moved_at", e.movedAt());
    if (proposed) {
      referral.put("proposed_at", e.movedAt());
    }
  }

  private void urgent(EpisodeUrgencyChanged e) {
    for (Map<String, Object> task : tasks.values()) {
      boolean open = Set.of("OPEN", "ASSIGNED").contains(requireNonNull(task.get("state")));
      if (open && e.episodeId().toString().equals(task.get("episode_id"))) {
        task.put("urgency", e.urgency().name());
        var due = (Instant) requireNonNull(task.get("first_contact_due"));
        task.put("first_contact_due", due.isBefore(e.contactDue()) ? due : e.contactDue());
      }
    }
  }

  private static void put(Map<String, Object> row, String column, @Nullable UUID id) {
    if (id != null) {
      row.put(column, id.toString());
    }
  }

  private static Map<String, Object> fresh(Map<String, Map<String, Object>> rows, UUID id) {
    var row = new TreeMap<String, Object>();
    if (rows.put(id.toString(), row) != null) {
      throw new AssertionError("told twice: " + id);
    }
    return row;
  }

  private static Map<String, Object> known(Map<String, Map<String, Object>> rows, UUID id) {
    return requireNonNull(rows.get(id.toString()), () -> "never told: " + id);
  }
}
