package org.puente.stabilization.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service of the directory.
 *
 * @param verifiedAt absent: still to be verified
 */
record Listed(
    UUID id,
    Offer offer,
    @Nullable Instant verifiedAt,
    @Nullable UUID verifiedBy,
    @Nullable Instant archivedAt) {}
