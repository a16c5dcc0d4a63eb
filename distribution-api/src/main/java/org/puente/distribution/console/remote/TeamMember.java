package org.puente.distribution.console.remote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A worker of stabilization-scheduler, which knows them by id only. */
public record TeamMember(
    UUID id,
    int revision,
    Set<Area> areas,
    Set<String> languages,
    Set<String> qualifications,
    @Nullable Integer capacity,
    int caseload,
    int people,
    boolean active,
    List<Leave> leaves,
    List<Duty> duties) {

  /** Where they work; {@code *} for all. */
  public record Area(String organisation, String programme, String territory) {}

  /** Days off, first and last. */
  public record Leave(UUID id, LocalDate from, LocalDate until) {}

  /** When they are on call. */
  public record Duty(UUID id, Instant from, Instant until) {}

  /** Whether they are off that day. */
  public boolean awayOn(LocalDate day) {
    return leaves.stream()
        .anyMatch(leave -> !leave.from().isAfter(day) && !leave.until().isBefore(day));
  }
}
