package org.puente.stabilization.personfile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to stand by a person; never what was said.
 *
 * @param what TAKEN, CONTACT, ENDED or CANCELLED, of a task; EPISODE_CLOSED
 * @param mode of a contact
 * @param reached whether they spoke, of a contact
 * @param outcome how a task ended, or why it was cancelled
 */
record SupportStep(
    UUID promiseId,
    String what,
    Instant at,
    @Nullable String mode,
    @Nullable Boolean reached,
    @Nullable String outcome) {}
