package org.puente.distribution.kits;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every handover that was ever reported, the second ones too. */
public interface Handovers {

  Map<UUID, Recorded> find(Collection<UUID> handoverIds);

  /**
   * Adds these; an id taken meanwhile is a {@link org.springframework.dao.DuplicateKeyException}.
   */
  void add(List<Fact> facts, UUID by, Instant recordedAt);

  /**
   * Marks an accepted handover as returned; empty when it isn't the caller's to see or doesn't
   * count.
   */
  Optional<Recorded> markReturned(UUID handoverId);

  /** Second handovers, newest first. */
  List<Conflict> conflicts(int limit);

  long countConflicts();

  /** Two handovers of one kit; the earlier one counts. */
  record Conflict(
      UUID entitlementId,
      String kitName,
      String card,
      String site,
      Instant handedOverAt,
      Instant otherHandedOverAt) {}

  /** A reported handover and the earlier one that it conflicts with, if any. */
  record Fact(Handover handover, @Nullable UUID conflictsWith) {}

  /** A handover as it was recorded. */
  record Recorded(
      UUID handoverId,
      UUID entitlementId,
      Outcome outcome,
      @Nullable UUID conflictsWith,
      Instant recordedAt) {

    UUID other() {
      return Objects.requireNonNull(conflictsWith, "a conflict names the other handover");
    }
  }

  /** What a recorded handover stands for. */
  enum Outcome {
    ACCEPTED,
    CONFLICT,
    RETURNED
  }
}
