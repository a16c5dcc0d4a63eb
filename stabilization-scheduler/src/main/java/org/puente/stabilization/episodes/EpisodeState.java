package org.puente.stabilization.episodes;

/** Where an episode stands: still running, or over. */
public sealed interface EpisodeState permits Phase, Ending {

  String name();

  static EpisodeState of(String name) {
    for (Ending ending : Ending.values()) {
      if (ending.name().equals(name)) {
        return ending;
      }
    }
    return Phase.valueOf(name);
  }
}
