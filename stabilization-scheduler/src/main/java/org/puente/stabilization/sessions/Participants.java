package org.puente.stabilization.sessions;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Problem;
import org.puente.stabilization.consents.SupportConsent;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.puente.stabilization.episodes.Episodes;
import org.puente.stabilization.journal.Journals;
import org.puente.stabilization.protocols.Protocol;
import org.puente.stabilization.protocols.Protocols;
import org.puente.stabilization.tasks.Tasks;
import org.springframework.stereotype.Service;

/** Who may take part in a session, and by which protocol. */
@Service
class Participants {

  private final Episodes episodes;
  private final Tasks tasks;
  private final SupportConsent consent;
  private final Protocols protocols;
  private final Journals journals;

  Participants(
      Episodes episodes,
      Tasks tasks,
      SupportConsent consent,
      Protocols protocols,
      Journals journals) {
    this.episodes = episodes;
    this.tasks = tasks;
    this.consent = consent;
    this.protocols = protocols;
    this.journals = journals;
  }

  /** Everybody is in the caller's scope and agreed; a task by whose scope the session is seen. */
  UUID check(SessionKind kind, Collection<UUID> ids) {
    List<Episode> found = episodes.find(ids);
    if (found.size() < ids.size()) {
      throw EpisodeInHand.notFound();
    }
    if (kind != SessionKind.INDIVIDUAL) {
      consent.require(ids);
    }
    return tasks.newestOf(found.getFirst().id()).orElseThrow(EpisodeInHand::notFound).facts().id();
  }

  /** Joins a transaction. */
  void lock(Collection<UUID> ids) {
    journals.lock(episodes.find(ids).stream().map(Episode::personId).toList());
  }

  @Nullable Protocol protocolOf(Plan plan) {
    return plan.protocol() == null
        ? null
        : protocols
            .newest(plan.protocol())
            .orElseThrow(
                () ->
                    Problem.unprocessable("no-such-protocol", "There is no such protocol.")
                        .with("field", "protocol"));
  }

  /** As it was when the session was agreed on. */
  @Nullable Protocol protocolOf(Session session) {
    String code = session.plan().protocol();
    return code == null
        ? null
        : protocols.versionsOf(code).stream()
            .filter(version -> Integer.valueOf(version.version()).equals(session.protocolVersion()))
            .findFirst()
            .orElseThrow();
  }
}
