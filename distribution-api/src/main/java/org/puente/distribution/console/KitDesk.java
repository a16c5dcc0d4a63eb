package org.puente.distribution.console;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.kits.Entitlement;
import org.puente.distribution.kits.EntitlementState;
import org.puente.distribution.kits.FindingEntitlements;
import org.puente.distribution.kits.Handovers.Conflict;
import org.puente.distribution.kits.KitVersion;
import org.puente.distribution.kits.KitVersions;
import org.puente.distribution.kits.ListedKit;
import org.puente.distribution.kits.LotBalance;
import org.puente.distribution.kits.ReceivingStock;
import org.puente.distribution.kits.ReviewingConflicts;
import org.puente.events.access.Caller;
import org.puente.events.ids.Ids;
import org.springframework.stereotype.Component;

/** What the kit desk shows, by person and by site. */
@Component
class KitDesk {

  private static final int MOST_KITS_SHOWN = 40;
  private static final int MOST_CONFLICTS_SHOWN = 20;

  private final FindingEntitlements finding;
  private final ReceivingStock stock;
  private final ReviewingConflicts conflicts;
  private final KitVersions versions;
  private final Places places;

  KitDesk(
      FindingEntitlements finding,
      ReceivingStock stock,
      ReviewingConflicts conflicts,
      KitVersions versions,
      Places places) {
    this.finding = finding;
    this.stock = stock;
    this.conflicts = conflicts;
    this.versions = versions;
    this.places = places;
  }

  List<Site> sites() {
    var names = places.names();
    return finding.countBySite().stream()
        .map(
            count ->
                new Site(
                    count.site(),
                    names.getOrDefault(count.site(), count.site()),
                    count.allocated(),
                    count.handedOver()))
        .toList();
  }

  List<Person> search(String site, String typed) {
    Map<UUID, Person> people = new LinkedHashMap<>();
    for (ListedKit found : finding.search(site, typed, MOST_KITS_SHOWN)) {
      people
          .computeIfAbsent(
              found.kit().personId(),
              _ -> new Person(found.name(), spaced(found.kit().card()), new ArrayList<>()))
          .kits()
          .add(Kit.of(found.kit()));
    }
    return List.copyOf(people.values());
  }

  Optional<ListedKit> find(UUID entitlementId) {
    return finding.find(entitlementId);
  }

  List<Stocked> stock(String site) {
    Map<String, String> names =
        versions.latest().stream().collect(Collectors.toMap(KitVersion::kitType, KitVersion::name));
    return stock.balances(site).stream()
        .map(lot -> Stocked.of(lot, names.getOrDefault(lot.kitType(), lot.kitType())))
        .toList();
  }

  List<Conflict> conflicts() {
    return conflicts.newest(MOST_CONFLICTS_SHOWN);
  }

  /**
   * The same for every tab and click of one user that saw the kit in this state, so that sending
   * the form twice is one handover.
   */
  UUID handoverId(Entitlement kit, Caller caller) {
    return Ids.v5(kit.id(), "console:" + caller.userId() + ":" + kit.sequence());
  }

  static boolean waits(Entitlement kit) {
    return kit.state() == EntitlementState.ALLOCATED;
  }

  /** A card's number as it is read aloud. */
  static String spaced(String card) {
    return card.replaceAll("(\\d{3})(?=\\d)", "$1 ");
  }

  /** A site and how far it is. */
  record Site(String code, String name, long allocated, long handedOver) {}

  /** What is left of a lot. */
  record Stocked(String kitName, String lot, LocalDate expiresOn, int balance) {

    static Stocked of(LotBalance lot, String kitName) {
      return new Stocked(kitName, lot.lot(), lot.expiresOn(), lot.balance());
    }
  }

  /** Somebody at the desk and the kits that are theirs. */
  record Person(String name, String card, List<Kit> kits) {}

  /** One kit of somebody's. */
  record Kit(UUID id, String kitName, boolean waiting, @Nullable Instant handedOverAt) {

    static Kit of(Entitlement kit) {
      return new Kit(kit.id(), kit.kitName(), waits(kit), kit.handedOverAt());
    }
  }

  /** What became of a handover, for the next page. */
  record Handed(boolean good, String titleKey, String textKey, String kitName, String name)
      implements Serializable {

    static Handed good(ListedKit kit, boolean repeated) {
      String text = repeated ? "kits.repeat.text" : "kits.done.text";
      return new Handed(true, "kits.done.title", text, kit.kit().kitName(), kit.name());
    }

    static Handed twice(ListedKit kit) {
      String title = "kits.conflict.title";
      return new Handed(false, title, "kits.conflict.text", kit.kit().kitName(), kit.name());
    }
  }
}
