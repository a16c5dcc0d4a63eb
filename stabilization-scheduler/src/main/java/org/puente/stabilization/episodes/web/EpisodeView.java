package org.puente.stabilization.episodes.web;

import java.time.Instant;
import java.util.UUID;
import org.puente.stabilization.episodes.Episode;

/** An episode as the API shows it; the person by opaque id only. */
record EpisodeView(UUID id, UUID personId, String state, Instant openedAt, Instant movedAt) {

  static EpisodeView of(Episode episode) {
    return new EpisodeView(
        episode.id(),
        episode.personId(),
        episode.state().name(),
        episode.openedAt(),
        episode.movedAt());
  }
}
