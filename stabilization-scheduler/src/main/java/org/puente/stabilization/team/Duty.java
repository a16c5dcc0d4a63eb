package org.puente.stabilization.team;

import java.time.Instant;
import java.util.UUID;

/** When somebody answers at once if a person is in danger; {@code until} is not part of it. */
public record Duty(UUID id, UUID worker, Instant from, Instant until) {}
