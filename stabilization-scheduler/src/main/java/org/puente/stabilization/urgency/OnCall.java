package org.puente.stabilization.urgency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.events.access.Role;
import org.puente.events.contract.EpisodeOpened;
import org.puente.events.ids.Ids;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.puente.stabilization.episodes.Episodes;
import org.puente.stabilization.journal.Journals;
import org.puente.stabilization.tasks.RaisingSupport;
import org.puente.stabilization.tasks.TaskFacts;
import org.puente.stabilization.tasks.TaskPurpose;
import org.springframework.stereotype.Service;

/** Tells those who are on call, of the episode that is running or of one that is opened for it. */
@Service
class OnCall {

  private static final List<Role> ROLES = List.of(Role.COORDINATOR, Role.PROTECTION_FOCAL_POINT);

  private final EpisodeInHand inHand;
  private final Episodes episodes;
  private final RaisingSupport support;
  private final Journals journals;

  OnCall(EpisodeInHand inHand, Episodes episodes, RaisingSupport support, Journals journals) {
    this.inHand = inHand;
    this.episodes = episodes;
    this.support = support;
    this.journals = journals;
  }

  /** Joins a transaction, and locks the person's journal. */
  Episode tell(TaskFacts of, Instant now) {
    UUID person = inHand.lock(of.episodeId()).personId();
    UUID id = episodes.runningFor(person).orElseGet(() -> open(person, now));
    journals.append(support.urgently(TaskPurpose.URGENT_CONTACT, of.id(), id, ROLES), now);
    return episodes.find(id).orElseThrow(EpisodeInHand::notFound);
  }

  private UUID open(UUID person, Instant now) {
    UUID id = Ids.next();
    episodes.open(id, person, now);
    journals.append(List.of(new EpisodeOpened(person, id, now)), now);
    return id;
  }
}
