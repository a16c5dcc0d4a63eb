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
   * Adds these, those with no other as the ones that count; an id taken meanwhile is a {@link
   * org.springframework.dao.DuplicateKeyException}.
   */
  void add(List<Fact> facts, UUID by, Instant recordedAt);

  /** Lets these handovers count, by entitlement, and every other one conflict with them. */
  void count(Map<UUID, UUID> countingByEntitlement);

  /** The one that counts when none does: of those that conflict. */
  Optional<Next> next(UUID entitlementId);

  /** Marks a handover as returned; empty when it isn't the caller's to see or came back before. */
  Optional<Recorded> markReturned(UUID handoverId);

  /** Second handovers, newest first. */
  List<Conflict> conflicts(int limit);

  long countConflicts();

  /** A handover that may take the place of one that came back. */
  record Next(UUID handoverId, Instant handedOverAt) {}

  /** Two handovers of one kit; the other one counts. */
  record Conflict(
      UUID entitlementId,
      String kitName,
      String card,
      String site,
      Instant handedOverAt,
      Instant otherHandedOverAt) {}

  /** A reported handover and the one that counted when it was reported, if any. */
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
