package org.puente.stabilization.children;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the law wants reported; it overrides consent to share. */
record Report(UUID id, UUID episodeId, Instant openedAt, Instant dueAt, @Nullable Instant madeAt) {}
