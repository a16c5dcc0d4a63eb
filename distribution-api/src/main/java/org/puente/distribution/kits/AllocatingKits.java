package org.puente.distribution.kits;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entitles everyone of a programme whom a kit is for, once per person, kit and period. */
@Service
public class AllocatingKits {

  private final Entitlements entitlements;
  private final KitVersions versions;
  private final AuditTrail audit;

  AllocatingKits(Entitlements entitlements, KitVersions versions, AuditTrail audit) {
    this.entitlements = entitlements;
    this.versions = versions;
    this.audit = audit;
  }

  /** How many were newly entitled; empty when there is no such kit. */
  @Transactional
  public OptionalInt allocate(Allocation wanted) {
    Optional<KitVersion> kit = versions.latest(wanted.kitType());
    if (kit.isEmpty()) {
      return OptionalInt.empty();
    }
    int entitled = entitlements.allocate(wanted, kit.get());
    audit.record(
        "kits.allocated",
        wanted.programmeId().toString(),
        Map.of("kit", wanted.kitType(), "period", wanted.period(), "count", entitled));
    return OptionalInt.of(entitled);
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
