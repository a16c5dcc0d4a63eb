package org.puente.stabilization.calendar;

import java.time.Instant;
import java.util.UUID;

/** When somebody is expected somewhere; neither where nor with whom. */
public record Appointment(UUID id, Instant at) {}
