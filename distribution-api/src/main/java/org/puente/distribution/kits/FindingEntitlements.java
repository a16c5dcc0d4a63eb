package org.puente.distribution.kits;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.kits.Entitlements.SiteCount;
import org.puente.distribution.kits.Entitlements.Wanted;
import org.puente.distribution.people.Identities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up who is entitled to a kit, within what the caller may see. */
@Service
public class FindingEntitlements {

  /** Names are sealed, so a search by name opens those of one site, at most this many kits. */
  private static final int MOST_NAMES_OPENED = 5_000;

  private static final Pattern CARD = Pattern.compile("[0-9][0-9 -]*");

  private final Entitlements entitlements;
  private final Identities people;

  FindingEntitlements(Entitlements entitlements, Identities people) {
    this.entitlements = entitlements;
    this.people = people;
  }

  @Transactional(readOnly = true)
  public List<ListedKit> find(Wanted wanted, @Nullable UUID after, int limit) {
    return listed(entitlements.find(wanted, after, limit)).map(Found::shortened).toList();
  }

  @Transactional(readOnly = true)
  public Optional<ListedKit> find(UUID entitlementId) {
    return listed(entitlements.find(entitlementId).stream().toList())
        .map(Found::shortened)
        .findFirst();
  }

  /** Kits at a site by what was typed or scanned: a card's number, or a name; by name, then kit. */
  @Transactional(readOnly = true)
  public List<ListedKit> search(String site, String typed, int limit) {
    Stream<Found> found =
        CARD.matcher(typed.strip()).matches()
            ? listed(entitlements.find(byCard(site, typed), null, limit))
            : listed(entitlements.find(new Wanted(site, null, null), null, MOST_NAMES_OPENED))
                .filter(kit -> ShortName.matches(kit.fullName(), typed));
    return found
        .sorted(Comparator.comparing(Found::fullName).thenComparing(kit -> kit.kit().kitName()))
        .limit(limit)
        .map(Found::shortened)
        .toList();
  }

  private static Wanted byCard(String site, String typed) {
    return new Wanted(site, null, typed.replaceAll("[ -]", ""));
  }

  private Stream<Found> listed(List<Entitlement> found) {
    Map<UUID, String> known =
        people.names(found.stream().map(Entitlement::personId).distinct().toList());
    return found.stream().map(kit -> new Found(known.getOrDefault(kit.personId(), "–"), kit));
  }

  @Transactional(readOnly = true)
  public List<SiteCount> countBySite() {
    return entitlements.countBySite();
  }

  private record Found(String fullName, Entitlement kit) {

    ListedKit shortened() {
      return new ListedKit(ShortName.of(fullName), kit);
    }
  }
}
