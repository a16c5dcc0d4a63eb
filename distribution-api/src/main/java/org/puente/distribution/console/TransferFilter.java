package org.puente.distribution.console;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.FindingKind;
import org.puente.distribution.plans.TransferQuery;
import org.puente.distribution.plans.TransferStatus;

/** What somebody narrowed a list of transfers down to; names that mean nothing are left out. */
record TransferFilter(
    @Nullable String state,
    @Nullable String finding,
    @Nullable String territory,
    @Nullable String q,
    @Nullable String sort,
    @Nullable String after) {

  TransferQuery of(@Nullable UUID plan) {
    TransferQuery.Sort order = named(TransferQuery.Sort.class, sort);
    return new TransferQuery(
        plan,
        null,
        territory == null || territory.isBlank() ? null : territory,
        named(TransferStatus.State.class, state),
        plan == null ? null : named(FindingKind.class, finding),
        TransferDesk.seesNames() ? q : null,
        order == null ? TransferQuery.Sort.PLAN : order);
  }

  /** For the line that an export leaves; what was searched for is somebody's name or document. */
  Map<String, String> told() {
    Map<String, String> told = new TreeMap<>();
    AuditFilter.put(told, "state", state);
    AuditFilter.put(told, "finding", finding);
    AuditFilter.put(told, "territory", territory);
    if (is(q)) {
      told.put("q", "•••");
    }
    return told;
  }

  /** Whether anything is narrowed. */
  public boolean narrows() {
    return is(state) || is(finding) || is(territory) || is(q);
  }

  private static boolean is(@Nullable String word) {
    return word != null && !word.isBlank();
  }

  private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }
}
