package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** A person is being stood by. */
public record EpisodeOpened(UUID personId, UUID episodeId, Instant openedAt)
    implements StabilizationEvent {}
