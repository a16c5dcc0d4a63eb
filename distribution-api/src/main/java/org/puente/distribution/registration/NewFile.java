package org.puente.distribution.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody hands in.
 *
 * @param profile the mapping profile to use; null for the best match
 * @param size in bytes
 * @param prepare whether it waits until somebody has said what its columns are
 */
public record NewFile(
    UUID programmeId,
    UUID organisationId,
    String fileName,
    @Nullable String profile,
    FileContent content,
    long size,
    boolean prepare) {}
