package org.puente.distribution.kits;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.kits.InterimKits.Wait;
import org.puente.events.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives somebody whose money is late a kit, once for each late promise and kit (domain.md, "Kits,
 * precisely"). It never reduces the money.
 */
@Service
public class AllocatingInterimKit {

  /** What came of it. */
  public sealed interface Outcome {

    /** It waits at the site for the person. */
    record Allocated(String kitName, String site) implements Outcome {}

    /** No money of theirs is late. */
    record NobodyWaits() implements Outcome {}

    /** There is no such kit, or it is not for this person. */
    record NotForThem() implements Outcome {}

    /** They have one for this month, or one that still serves. */
    record HasOne() implements Outcome {}

    /** None is left that isn't somebody's already. */
    record NoneLeft() implements Outcome {}
  }

  private final InterimKits kits;
  private final KitVersions versions;
  private final AuditTrail audit;
  private final Clock clock;
  private final ZoneId zone;

  AllocatingInterimKit(
      InterimKits kits,
      KitVersions versions,
      AuditTrail audit,
      Clock clock,
      @Value("${puente.console.zone:America/Guayaquil}") ZoneId zone) {
    this.kits = kits;
    this.versions = versions;
    this.audit = audit;
    this.clock = clock;
    this.zone = zone;
  }

  /** Kits that this person could be offered now. */
  @Transactional(readOnly = true)
  public List<KitVersion> offers(UUID person) {
    if (kits.waitOf(person).isEmpty()) {
      return List.of();
    }
    return kits.offers(person).stream().filter(kit -> !kits.has(person, kit, month())).toList();
  }

  /** What would be in the way now, so that nobody is promised what is not there. */
  @Transactional(readOnly = true)
  public Optional<Outcome> hindrance(UUID person, String kitType) {
    Optional<Wait> wait = kits.waitOf(person);
    Optional<KitVersion> kit = versions.latest(kitType);
    return wait.isPresent() && kit.isPresent()
        ? hindrance(wait.get(), kit.get(), month())
        : Optional.of(wait.isEmpty() ? new Outcome.NobodyWaits() : new Outcome.NotForThem());
  }

  /** Allocates it, unless something is in the way. */
  @Transactional
  public Outcome allocate(UUID person, String kitType) {
    Optional<Wait> wait = kits.waitOf(person);
    if (wait.isEmpty()) {
      return new Outcome.NobodyWaits();
    }
    kits.lock(wait.get().site(), kitType);
    return hindrance(person, kitType)
        .orElseGet(() -> allocate(wait.get(), versions.latest(kitType).orElseThrow()));
  }

  private Outcome allocate(Wait wait, KitVersion kit) {
    if (!kits.allocate(wait, kit, month())) {
      return new Outcome.NotForThem();
    }
    audit.record("kits.interim", wait.person().toString(), Map.of("kit", kit.kitType()));
    return new Outcome.Allocated(kit.name(), wait.site());
  }

  private Optional<Outcome> hindrance(Wait wait, KitVersion kit, YearMonth month) {
    if (kits.has(wait.person(), kit, month)) {
      return Optional.of(new Outcome.HasOne());
    }
    return kits.free(wait.site(), kit) < 1 ? Optional.of(new Outcome.NoneLeft()) : Optional.empty();
  }

  private YearMonth month() {
    return YearMonth.now(clock.withZone(zone));
  }
}
