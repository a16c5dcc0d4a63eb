package org.puente.stabilization.team;

import java.time.LocalDate;
import java.util.UUID;

/** Days on which somebody is away, first and last; why is not asked. */
public record Leave(UUID id, UUID worker, LocalDate from, LocalDate until) {}
