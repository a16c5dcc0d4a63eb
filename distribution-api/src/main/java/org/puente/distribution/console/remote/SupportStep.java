package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to stand by a person.
 *
 * @param what TAKEN, CONTACT, ENDED, CANCELLED or EPISODE_CLOSED
 */
public record SupportStep(
    UUID promiseId,
    String what,
    Instant at,
    @Nullable String mode,
    @Nullable Boolean reached,
    @Nullable String outcome) {}
