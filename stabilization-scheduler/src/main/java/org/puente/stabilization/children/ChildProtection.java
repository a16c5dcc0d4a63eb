package org.puente.stabilization.children;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.events.access.Role;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.journal.Journals;
import org.puente.stabilization.tasks.RaisingSupport;
import org.puente.stabilization.tasks.TaskPurpose;
import org.puente.stabilization.tasks.Tasks;
import org.puente.stabilization.urgency.RaisingUrgency;
import org.puente.stabilization.urgency.UrgencyReason;
import org.springframework.stereotype.Service;

/** Calls a specialist for a child whom nobody speaks for. */
@Service
class ChildProtection {

  private final Tasks tasks;
  private final RaisingSupport support;
  private final RaisingUrgency urgency;
  private final Journals journals;

  ChildProtection(Tasks tasks, RaisingSupport support, RaisingUrgency urgency, Journals journals) {
    this.tasks = tasks;
    this.support = support;
    this.urgency = urgency;
    this.journals = journals;
  }

  /** Joins the transaction in which the person's journal was locked. */
  void call(Episode episode, ChildMark mark, UUID worker, Instant now) {
    UUID like = tasks.newestOf(episode.id()).orElseThrow().facts().id();
    journals.append(
        support.urgently(
            TaskPurpose.CHILD_PROTECTION, like, episode.id(), List.of(Role.PROTECTION_FOCAL_POINT)),
        now);
    UrgencyReason reason =
        mark.guardian() == Guardian.EXCLUDED
            ? UrgencyReason.DANGER
            : UrgencyReason.UNACCOMPANIED_CHILD;
    urgency.raise(episode, reason, worker);
  }
}
