package org.puente.distribution.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * A file that somebody hands in.
 *
 * @param profile the mapping profile to use; null for the best match
 * @param content readable more than once
 * @param size in bytes
 */
public record NewFile(
    UUID programmeId,
    UUID organisationId,
    String fileName,
    @Nullable String profile,
    InputStreamSource content,
    long size) {}
