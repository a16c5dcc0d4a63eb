package org.puente.stabilization.episodes;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
    var told = new ArrayList<EpisodeMoved>();
    switch (episode.state()) {
      case Ending _ -> {}
      case Phase phase ->
          path.apply(phase).forEach(to -> told.addAll(moveAll(List.of(move(episode, to)), at)));
    }
    journals.append(told, at);
  }

  /** Each along its own path, a statement per step and not per episode. */
  public List<EpisodeMoved> moveTogether(
      Collection<UUID> ids, Instant at, Function<Phase, List<EpisodeState>> path) {
    var told = new ArrayList<EpisodeMoved>();
    var ways = new HashMap<Episode, List<EpisodeState>>();
    for (Episode episode : episodes.find(ids)) {
      if (episode.state() instanceof Phase phase) {
        ways.put(episode, path.apply(phase));
      }
    }
    int longest = ways.values().stream().mapToInt(List::size).max().orElse(0);
    for (int step = 0; step < longest; step++) {
      int place = step;
      told.addAll(
          moveAll(
              ways.entrySet().stream()
                  .filter(way -> way.getValue().size() > place)
                  .map(way -> move(way.getKey(), way.getValue().get(place)))
                  .toList(),
              at));
    }
    return told;
  }

  /**
   * The money of these people has come, or is not coming: ends what waited for nothing else.
   * Returns what the caller has to append to the journals, with what it has to say itself.
   */
  public List<EpisodeMoved> waitOver(Collection<UUID> people, Instant at) {
    List<EpisodeMove> moves =
        episodes.waitingForNothing(people).stream()
            .flatMap(episode -> waitOver(episode).stream())
            .toList();
    return moves.isEmpty() ? List.of() : moveAll(moves, at);
  }

  private static List<EpisodeMove> waitOver(Episode episode) {
    return switch (episode.state()) {
      case Ending _ -> List.of();
      case Phase phase -> phase.waitOver().stream().map(to -> move(episode, to)).toList();
    };
  }

  private static EpisodeMove move(Episode episode, EpisodeState to) {
    return new EpisodeMove(episode.id(), episode.personId(), to);
  }

  private List<EpisodeMoved> moveAll(List<EpisodeMove> moves, Instant at) {
    episodes.move(moves, at);
    Set<UUID> ended =
        moves.stream()
            .filter(move -> move.to() instanceof Ending)
            .map(EpisodeMove::personId)
            .collect(toSet());
    if (!ended.isEmpty()) {
      journals.episodesEnded(ended);
    }
    return moves.stream()
        .map(m -> new EpisodeMoved(m.personId(), m.episodeId(), m.to().name(), at))
        .toList();
  }
}
