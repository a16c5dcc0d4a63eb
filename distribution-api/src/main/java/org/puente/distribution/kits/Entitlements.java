package org.puente.distribution.kits;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.kits.AllocatingKits.Allocation;

/** Who is entitled to which kit. */
public interface Entitlements {

  /**
   * Entitles, in one statement, everyone of a programme whom the kit is for and who has none of it
   * this period.
   */
  int allocate(Allocation wanted, KitVersion kit);

  /** By id, at most {@code limit}, after the one named. */
  List<Entitlement> find(Wanted wanted, @Nullable UUID after, int limit);

  Optional<Entitlement> find(UUID id);

  /** Locks these in id order until the transaction ends; unknown or invisible ids are absent. */
  Map<UUID, Locked> lock(Collection<UUID> ids);

  /** Moves these to a state and advances their event sequences. */
  void move(Collection<Move> moves);

  List<SiteCount> countBySite();

  /**
   * What to look for.
   *
   * @param card nine digits, or the first of them
   */
  record Wanted(@Nullable String site, @Nullable EntitlementState state, @Nullable String card) {}

  /** An entitlement under lock, with the handover that counts so far. */
  record Locked(
      UUID id,
      UUID personId,
      String site,
      String kitType,
      int coverageDays,
      EntitlementState state,
      @Nullable UUID acceptedHandover,
      long lastSequence) {}

  /** The state and the last event sequence an entitlement has reached. */
  record Move(UUID id, EntitlementState state, long lastSequence) {}

  /** Kits allocated and handed over at a site. */
  record SiteCount(String site, long allocated, long handedOver) {}
}
