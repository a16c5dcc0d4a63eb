package org.puente.stabilization.children;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An episode is a child's; one whom nobody speaks for goes to child protection first. */
@Service
class MarkingChild {

  private final EpisodeInHand inHand;
  private final Children children;
  private final ChildProtection protection;
  private final AuditTrail audit;
  private final Clock clock;

  MarkingChild(
      EpisodeInHand inHand,
      Children children,
      ChildProtection protection,
      AuditTrail audit,
      Clock clock) {
    this.inHand = inHand;
    this.children = children;
    this.protection = protection;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void mark(UUID episodeId, ChildMark mark) {
    Episode episode = inHand.lockByWhoStandsBy(episodeId);
    Instant now = clock.instant();
    UUID worker = Caller.current().userId();
    children.mark(episodeId, mark, worker, now);
    if (mark.needsChildProtection()) {
      protection.call(episode, mark, worker, now);
    }
    audit.record("child.marked", episodeId.toString(), Map.of());
  }
}
