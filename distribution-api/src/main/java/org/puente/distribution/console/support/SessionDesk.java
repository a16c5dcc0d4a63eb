package org.puente.distribution.console.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.EpisodeFacts;
import org.puente.distribution.console.remote.HttpEpisodes;
import org.puente.distribution.console.remote.HttpStabilization;
import org.puente.distribution.console.remote.SupportTask;
import org.puente.events.http.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Joins names to sessions: of those whom the caller has a task of, or asked for. */
@Component
class SessionDesk {

  private final HttpStabilization stabilization;
  private final HttpEpisodes episodes;
  private final EpisodeDesk episodeDesk;
  private final SupportDesk support;

  SessionDesk(
      HttpStabilization stabilization,
      HttpEpisodes episodes,
      EpisodeDesk episodeDesk,
      SupportDesk support) {
    this.stabilization = stabilization;
    this.episodes = episodes;
    this.episodeDesk = episodeDesk;
    this.support = support;
  }

  void show(@Nullable UUID with, Model model) {
    List<EpisodeFacts.Session> sessions = episodes.sessions().found().orElse(List.of());
    Map<UUID, UUID> people = new HashMap<>();
    stabilization
        .tasks(SupportTask.State.ASSIGNED, true, null)
        .found()
        .map(Page::items)
        .orElse(List.of())
        .forEach(task -> people.put(task.episodeId(), task.personId()));
    List<UUID> mine = people.keySet().stream().sorted().toList();
    sessions.forEach(session -> session.attendance().keySet().forEach(id -> add(id, people)));
    if (with != null && !people.containsKey(with)) {
      people.put(with, episodes.episode(with).given().personId());
    }
    model.addAttribute("sessions", sessions);
    model.addAttribute("names", names(people));
    model.addAttribute("with", with);
    model.addAttribute("mine", mine);
    model.addAttribute("checklists", episodeDesk.checklists());
    model.addAttribute("modes", SupportWords.SESSION_MODES);
    model.addAttribute("places", SupportWords.PLACES);
    model.addAttribute("attendances", SupportWords.ATTENDANCE);
  }

  /** Whom none of the caller's open tasks is of any more. */
  private void add(UUID episodeId, Map<UUID, UUID> people) {
    if (!people.containsKey(episodeId)) {
      episodes
          .episode(episodeId)
          .found()
          .ifPresent(episode -> people.put(episodeId, episode.personId()));
    }
  }

  private Map<UUID, String> names(Map<UUID, UUID> people) {
    Map<UUID, String> byPerson = support.names(people.values().stream().distinct().toList());
    var names = new HashMap<UUID, String>();
    people.forEach((episode, person) -> names.put(episode, byPerson.getOrDefault(person, "–")));
    return names;
  }
}
