package org.puente.stabilization.episodes;

import java.time.Instant;
import java.util.UUID;

/** Standing by one person; at most one of a person's episodes is running. */
public record Episode(
    UUID id, UUID personId, EpisodeState state, Instant openedAt, Instant movedAt) {}
