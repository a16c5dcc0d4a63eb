package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** A task waits for somebody else; {@code to} is a role. */
public record TaskEscalated(UUID personId, UUID taskId, String to, Instant escalatedAt)
    implements StabilizationEvent {}
