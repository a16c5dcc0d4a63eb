package org.puente.distribution.console.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.distribution.access.deputies.Delegation;
import org.puente.distribution.console.remote.Settlement;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;

/** Who may confirm what somebody proposed. */
class SettlementPagesTest {

  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

  private static final Settlement PROPOSAL =
      new Settlement(
          UUID.randomUUID(),
          "ACCEPTED",
          "BANK_A",
          UUID.randomUUID(),
          UUID.randomUUID(),
          null,
          null,
          null,
          "Carta del banco",
          "flor",
          NOON,
          null,
          null,
          null,
          null,
          null);

  private static Caller caller(String name, Role role) {
    return new Caller(
        UUID.randomUUID(), name, Set.of(new Grant(role, Grant.ALL, Grant.ALL, Grant.ALL)));
  }

  private static @Nullable String whyNot(String name, Role role, boolean besides) {
    return SettlementPages.whyNot(PROPOSAL, caller(name, role), besides);
  }

  @Test
  void anotherOfFinanceConfirmsAndNobodyElse() {
    assertThat(whyNot("fabian", Role.FINANCE_OFFICER, false)).isNull();
    assertThat(whyNot("flor", Role.FINANCE_OFFICER, false)).isEqualTo("settle.why.own");
    assertThat(whyNot("rita", Role.COORDINATOR, false)).isEqualTo("settle.why.finance");
    assertThat(whyNot("rita", Role.FINANCE_OFFICER, true)).isEqualTo("settle.why.deputy");
  }

  @Test
  void somebodyStandsInFromItsBeginningUntilItsEnd() {
    assertThat(delegation(null).heldAt(NOON)).isTrue();
    assertThat(delegation(null).heldAt(NOON.minusSeconds(1))).isFalse();
    assertThat(delegation(null).heldAt(NOON.plusSeconds(60))).isFalse();
    assertThat(delegation(NOON.plusSeconds(10)).heldAt(NOON.plusSeconds(10))).isFalse();
    assertThat(delegation(NOON.plusSeconds(90)).heldAt(NOON.plusSeconds(70))).isFalse();
    assertThat(delegation(null).isWith("flor")).isTrue();
    assertThat(delegation(null).isWith("rita")).isTrue();
    assertThat(delegation(null).isWith("fabian")).isFalse();
  }

  private static Delegation delegation(@Nullable Instant endedAt) {
    return new Delegation(
        UUID.randomUUID(),
        "flor",
        "rita",
        NOON,
        NOON.plusSeconds(60),
        "Vacaciones",
        endedAt,
        endedAt == null ? null : "ENDED");
  }
}
