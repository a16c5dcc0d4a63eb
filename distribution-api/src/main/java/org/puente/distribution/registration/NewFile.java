package org.puente.distribution.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody hands in.
 *
 * @param profile the mapping profile to use; null for the best match
 * @param size in bytes
 */
public record NewFile(
    UUID programmeId,
    UUID organisationId,
    String fileName,
    @Nullable String profile,
    FileContent content,
    long size) {}
