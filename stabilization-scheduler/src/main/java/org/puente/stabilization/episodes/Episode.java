package org.puente.stabilization.episodes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Standing by one person; at most one of a person's episodes is running.
 *
 * @param followedUntil until when it is visited after its end, where it was a protection case
 */
public record Episode(
    UUID id,
    UUID personId,
    EpisodeState state,
    Instant openedAt,
    Instant movedAt,
    @Nullable Instant followedUntil) {}
