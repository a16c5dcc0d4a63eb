package org.puente.distribution.access.administration;

import static org.puente.events.access.Role.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;

/**
 * Two grants that nobody may hold at once, since they meet in a programme; the database refuses
 * them too.
 */
public record RoleConflict(Grant one, Grant other, Reason why) {

  /** What a pair of roles in one hand would undo. */
  public enum Reason {
    /** Nobody approves what they prepared. */
    FOUR_EYES(Map.of(PROGRAMME_OFFICER, EnumSet.of(FINANCE_OFFICER))),
    /** Whoever hands over kits sees no amounts. */
    NO_AMOUNTS(
        Map.of(
            FIELD_STAFF, EnumSet.of(FINANCE_OFFICER, PROGRAMME_OFFICER),
            VOLUNTEER, EnumSet.of(FINANCE_OFFICER, PROGRAMME_OFFICER))),
    /** Whoever pays sees no psychosocial notes. */
    SEALED_NOTES(
        Map.of(
            FINANCE_OFFICER,
            EnumSet.of(PSYCHOSOCIAL_WORKER, PSYCHOSOCIAL_SUPERVISOR, PROTECTION_FOCAL_POINT))),
    /** Whoever stands by people changes no transfer of theirs. */
    SUPPORT_ONLY(
        Map.of(
            PSYCHOSOCIAL_WORKER,
            EnumSet.of(PROGRAMME_OFFICER, COORDINATOR, PSYCHOSOCIAL_SUPERVISOR))),
    /** An auditor changes nothing. */
    INDEPENDENCE(Map.of(AUDITOR, EnumSet.complementOf(EnumSet.of(AUDITOR, DONOR, SERVICE)))),
    /** A donor sees no name. */
    AGGREGATES(
        Map.of(DONOR, EnumSet.complementOf(EnumSet.of(DONOR, AUDITOR, ADMINISTRATOR, SERVICE)))),
    /** Nobody watches their own exceptional access. */
    WATCHED(
        Map.of(
            DATA_PROTECTION_OFFICER,
            EnumSet.of(COORDINATOR, PSYCHOSOCIAL_WORKER, PSYCHOSOCIAL_SUPERVISOR))),
    /** Whoever gives rights and resets second factors approves no payment. */
    OWN_RIGHTS(Map.of(ADMINISTRATOR, EnumSet.of(FINANCE_OFFICER)));

    private final Map<Role, Set<Role>> pairs = new EnumMap<>(Role.class);

    Reason(Map<Role, EnumSet<Role>> pairs) {
      this.pairs.putAll(pairs);
    }

    boolean forbids(Role one, Role other) {
      return pairs.getOrDefault(one, Set.of()).contains(other)
          || pairs.getOrDefault(other, Set.of()).contains(one);
    }
  }

  /** All that these grants, in one hand, would bring. */
  public static List<RoleConflict> in(Collection<Grant> grants) {
    var conflicts = new ArrayList<RoleConflict>();
    var all = List.copyOf(grants);
    for (int i = 0; i < all.size(); i++) {
      for (Grant other : all.subList(i + 1, all.size())) {
        between(all.get(i), other).ifPresent(conflicts::add);
      }
    }
    return conflicts;
  }

  private static Optional<RoleConflict> between(Grant one, Grant other) {
    return meet(one.programme(), other.programme())
        ? forbidden(one.role(), other.role()).map(why -> new RoleConflict(one, other, why))
        : Optional.empty();
  }

  private static boolean meet(String one, String other) {
    return Grant.isAll(one) || Grant.isAll(other) || one.equals(other);
  }

  /** Why nobody is both in one programme; empty where somebody may be. */
  static Optional<Reason> forbidden(Role one, Role other) {
    return Arrays.stream(Reason.values()).filter(why -> why.forbids(one, other)).findFirst();
  }
}
