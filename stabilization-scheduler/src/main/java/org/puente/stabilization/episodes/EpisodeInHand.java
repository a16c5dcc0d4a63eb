package org.puente.stabilization.episodes;

import java.util.List;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.puente.stabilization.journal.Journals;
import org.springframework.stereotype.Service;

/** Reads an episode under the lock of its person, so that what is read stays true to the commit. */
@Service
public class EpisodeInHand {

  private final Episodes episodes;
  private final Journals journals;

  public EpisodeInHand(Episodes episodes, Journals journals) {
    this.episodes = episodes;
    this.journals = journals;
  }

  /** One of the caller's scope; joins a transaction. */
  public Episode lock(UUID id) {
    UUID person = episodes.find(id).orElseThrow(EpisodeInHand::notFound).personId();
    journals.lock(List.of(person));
    return episodes.find(id).orElseThrow();
  }

  /** The same, for those alone who stand by the person, coordinators and focal points. */
  public Episode lockByWhoStandsBy(UUID id) {
    Episode episode = lock(id);
    Caller caller = Caller.current();
    boolean anybodys = caller.is(Role.COORDINATOR) || caller.is(Role.PROTECTION_FOCAL_POINT);
    if (!anybodys && !episodes.isStoodByBy(id, caller.userId())) {
      throw Problem.conflict("not-yours", "Take a task of this person first.");
    }
    return episode;
  }

  public static Problem notFound() {
    return Problem.notFound("There is no such episode in your scope.");
  }
}
