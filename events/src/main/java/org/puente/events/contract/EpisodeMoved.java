package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** An episode moved to another state. */
public record EpisodeMoved(UUID personId, UUID episodeId, String state, Instant movedAt)
    implements StabilizationEvent {}
