package org.puente.stabilization.episodes;

/** How an episode ended; the next delay opens another. None of them touches the money. */
public enum Ending implements EpisodeState {
  NOT_REQUIRED,
  DECLINED,
  UNREACHABLE,
  CLOSED
}
