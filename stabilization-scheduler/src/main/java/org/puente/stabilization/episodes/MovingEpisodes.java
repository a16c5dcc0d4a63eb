package org.puente.stabilization.episodes;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.puente.events.contract.EpisodeMoved;
import org.puente.stabilization.journal.Journals;
import org.springframework.stereotype.Service;

/** Moves episodes along their graph and says so; callers hold the lock of the people's journals. */
@Service
public class MovingEpisodes {

  private final Episodes episodes;
  private final Journals journals;

  public MovingEpisodes(Episodes episodes, Journals journals) {
    this.episodes = episodes;
    this.journals = journals;
  }

  /** An episode that is over already stays as it is. */
  public void move(UUID episodeId, Instant at, Function<Phase, List<EpisodeState>> path) {
    Episode episode = episodes.find(episodeId).orElseThrow();
    switch (episode.state()) {
      case Ending _ -> {}
      case Phase phase -> {
        for (EpisodeState to : path.apply(phase)) {
          moveAll(List.of(new EpisodeMove(episodeId, episode.personId(), to)), at);
        }
      }
    }
  }

  /** The money of these people has come, or is not coming: ends what waited for nothing else. */
  public void waitOver(Collection<UUID> people, Instant at) {
    moveAll(
        episodes.waitingForNothing(people).stream()
            .flatMap(
                episode ->
                    switch (episode.state()) {
                      case Ending _ -> Stream.<EpisodeMove>empty();
                      case Phase phase ->
                          phase.waitOver().stream()
                              .map(to -> new EpisodeMove(episode.id(), episode.personId(), to));
                    })
            .toList(),
        at);
  }

  private void moveAll(List<EpisodeMove> moves, Instant at) {
    if (moves.isEmpty()) {
      return;
    }
    episodes.move(moves, at);
    Set<UUID> ended =
        moves.stream()
            .filter(move -> move.to() instanceof Ending)
            .map(EpisodeMove::personId)
            .collect(toSet());
    journals.episodesEnded(ended);
    journals.append(
        moves.stream()
            .map(m -> new EpisodeMoved(m.personId(), m.episodeId(), m.to().name(), at))
            .toList(),
        at);
  }
}
