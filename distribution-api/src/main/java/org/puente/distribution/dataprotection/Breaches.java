package org.puente.distribution.dataprotection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of breaches, as far as the caller's organisations reach. */
public interface Breaches {

  /** A breach that is entered. */
  record Entered(
      UUID id,
      @Nullable UUID organisationId,
      LocalDate happened,
      Instant noticed,
      String what,
      int people,
      Instant tellBy) {}

  /** False if the organisation is outside of the caller's scope. */
  boolean enter(Entered breach, String by);

  /** Adds what was done; false if somebody added the same number meanwhile. */
  boolean add(UUID breach, Breach.Line line);

  Optional<Breach> find(UUID id);

  /** The latest first; at most two hundred. */
  List<Breach> all();
}
