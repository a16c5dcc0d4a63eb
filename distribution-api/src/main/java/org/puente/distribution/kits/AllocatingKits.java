package org.puente.distribution.kits;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entitles everyone of a programme whom a kit is for, once per person, kit and period. */
@Service
public class AllocatingKits {

  private final Entitlements entitlements;
  private final KitVersions versions;

  AllocatingKits(Entitlements entitlements, KitVersions versions) {
    this.entitlements = entitlements;
    this.versions = versions;
  }

  /** How many were newly entitled; empty when there is no such kit. */
  @Transactional
  public OptionalInt allocate(Allocation wanted) {
    Optional<KitVersion> kit = versions.latest(wanted.kitType());
    return kit.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(entitlements.allocate(wanted, kit.get()));
  }

  /**
   * Which kit, for whom.
   *
   * @param period for instance {@code 2026-01}
   * @param sites territory codes; none means all
   * @param people the ones who asked; none means everyone the kit's rule takes
   */
  public record Allocation(
      UUID programmeId, String kitType, String period, Set<String> sites, Set<UUID> people) {}
}
