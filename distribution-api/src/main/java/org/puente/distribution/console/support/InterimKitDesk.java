package org.puente.distribution.console.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.console.Places;
import org.puente.distribution.console.remote.HttpEpisodes;
import org.puente.distribution.kits.AllocatingInterimKit;
import org.puente.distribution.kits.AllocatingInterimKit.Outcome;
import org.puente.distribution.kits.KitVersion;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Component;

/** A kit for somebody who waits: whoever stands by them offers it, and here it becomes theirs. */
@Component
class InterimKitDesk {

  private final HttpEpisodes episodes;
  private final AllocatingInterimKit allocating;
  private final Places places;

  InterimKitDesk(HttpEpisodes episodes, AllocatingInterimKit allocating, Places places) {
    this.episodes = episodes;
    this.allocating = allocating;
    this.places = places;
  }

  /** A kit that was allocated, and the place where it waits. */
  record Waiting(String kit, String place) {}

  List<KitVersion> offers(UUID person) {
    return allocating.offers(person);
  }

  /**
   * Notes the offer where support is kept, which refuses whoever doesn't stand by the person, and
   * makes a kit that was taken theirs. What is in the way is said before anything is noted; only if
   * somebody else takes the last one in that moment is it noted that the person wanted it, and said
   * that there is none. Whatever is repeated allocates one kit.
   */
  Optional<Waiting> offered(UUID episode, String kit, boolean taken) {
    if (!taken) {
      note(episode, false);
      return Optional.empty();
    }
    UUID person = episodes.episode(episode).given().personId();
    allocating.hindrance(person, kit).ifPresent(this::told);
    note(episode, true);
    return Optional.of(told(allocating.allocate(person, kit)));
  }

  private Waiting told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Allocated(String name, String site) ->
          new Waiting(name, places.names().getOrDefault(site, site));
      case Outcome.NobodyWaits() -> throw Problem.conflict("no-late-money", "No money is late.");
      case Outcome.NotForThem() ->
          throw Problem.conflict("kit-not-for-them", "This kit is not for this person.");
      case Outcome.HasOne() ->
          throw Problem.conflict("has-kit-already", "They have this kit for this period.");
      case Outcome.NoneLeft() -> throw Problem.conflict("no-kit-left", "No such kit is left.");
    };
  }

  private void note(UUID episode, boolean taken) {
    episodes.say(episode, "interim-help", Map.of("code", "INTERIM_KIT", "taken", taken)).given();
  }
}
