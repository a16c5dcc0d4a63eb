package org.puente.stabilization.episodes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.puente.stabilization.journal.Journals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nothing is waited for, no contact is agreed on any more, and the episode closes. */
@Service
public class ClosingEpisode {

  private final Episodes episodes;
  private final Journals journals;
  private final MovingEpisodes moving;
  private final AuditTrail audit;
  private final Clock clock;

  public ClosingEpisode(
      Episodes episodes, Journals journals, MovingEpisodes moving, AuditTrail audit, Clock clock) {
    this.episodes = episodes;
    this.journals = journals;
    this.moving = moving;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    /** Closed now, or before. */
    record Closed(Episode episode) implements Result {}

    /** Money is still waited for, or a task is open. */
    record StillRunning(Episode episode) implements Result {}

    /** No such episode within the caller's scope. */
    record NotFound() implements Result {}
  }

  @Transactional
  public Result close(UUID episodeId) {
    Optional<Episode> seen = episodes.find(episodeId);
    if (seen.isEmpty()) {
      return new Result.NotFound();
    }
    journals.lock(List.of(seen.get().personId()));
    Episode episode = episodes.find(episodeId).orElseThrow();
    if (episode.state() instanceof Ending) {
      return new Result.Closed(episode);
    }
    if (episode.state() != Phase.CLOSING || episodes.isBusy(episodeId)) {
      return new Result.StillRunning(episode);
    }
    moving.move(episodeId, clock.instant(), _ -> List.of(Ending.CLOSED));
    audit.changed(
        "episode",
        episodeId,
        Map.of("state", Phase.CLOSING.name()),
        Map.of("state", Ending.CLOSED.name()));
    audit.record("episode.closed", episodeId.toString(), Map.of());
    return new Result.Closed(episodes.find(episodeId).orElseThrow());
  }
}
