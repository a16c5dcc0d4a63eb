package org.puente.distribution.access.passkeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param suspected whether it is used no more, since somebody seems to have a copy of it
 */
public record Passkey(
    UUID id,
    String name,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    boolean backedUp,
    boolean suspected) {}
