package org.puente.distribution.kits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.distribution.kits.Entitlements.Locked;
import org.puente.distribution.kits.Handovers.Outcome;
import org.puente.distribution.kits.Handovers.Recorded;
import org.puente.events.contract.HandoverConflict;
import org.puente.events.contract.KitHandedOver;
import org.puente.events.outbox.HistoryEntry;

class HandoverRoundTest {

  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final UUID ENTITLEMENT = UUID.randomUUID();
  private static final UUID PERSON = UUID.randomUUID();
  private static final UUID LOWER = UUID.fromString("7fffffff-0000-4000-8000-000000000000");

  /** Lower as a signed number. */
  private static final UUID HIGHER = UUID.fromString("80000000-0000-4000-8000-000000000000");

  @Test
  void theFirstHandoverCountsAndTakesOneKit() {
    var round = roundOver(entitlement(null, 1), Map.of());

    var first = handover(UUID.randomUUID());
    assertThat(round.decide(first))
        .isEqualTo(new HandoverResult.Accepted(first.handoverId(), ENTITLEMENT, NOW, false));

    assertThat(round.departures()).hasSize(1);
    assertThat(round.events())
        .extracting(HistoryEntry::sequence, HistoryEntry::event)
        .containsExactly(
            tuple(
                2L,
                new KitHandedOver(
                    ENTITLEMENT, first.handoverId(), PERSON, "tulcan", first.handedOverAt(), NOW)));
  }

  @Test
  void aSecondHandoverInTheSameBatchIsAConflictThatAlsoTookAKit() {
    var round = roundOver(entitlement(null, 1), Map.of());
    var first = handover(LOWER);
    var second = handover(HIGHER);

    round.decide(first);
    assertThat(round.decide(second))
        .isEqualTo(
            new HandoverResult.AlreadyHandedOver(
                second.handoverId(), ENTITLEMENT, first.handoverId()));

    assertThat(round.departures()).hasSize(2);
    assertThat(round.events()).extracting(HistoryEntry::sequence).containsExactly(2L, 3L);
    assertThat(round.events().getLast().event())
        .isEqualTo(new HandoverConflict(ENTITLEMENT, second.handoverId(), first.handoverId(), NOW));
    assertThat(round.moves())
        .containsExactly(new Entitlements.Move(ENTITLEMENT, EntitlementState.HANDED_OVER, 3));
    assertThat(round.counting()).isEmpty();
  }

  @Test
  void aLaterWinnerTakesTheOthersPlaceAndBothAreEvents() {
    var known = new Recorded(HIGHER, ENTITLEMENT, Outcome.ACCEPTED, null, NOW.minusSeconds(60));
    var round = roundOver(entitlement(HIGHER, 2), Map.of(HIGHER, known));
    var late = handover(LOWER);

    assertThat(round.decide(late))
        .isEqualTo(new HandoverResult.CountsInstead(LOWER, ENTITLEMENT, HIGHER));
    assertThat(round.decide(handover(HIGHER)))
        .isEqualTo(new HandoverResult.AlreadyHandedOver(HIGHER, ENTITLEMENT, LOWER));

    assertThat(round.departures()).hasSize(1);
    assertThat(round.counting()).containsExactly(Map.entry(ENTITLEMENT, LOWER));
    assertThat(round.events())
        .extracting(HistoryEntry::sequence, HistoryEntry::event)
        .containsExactly(
            tuple(3L, new HandoverConflict(ENTITLEMENT, HIGHER, LOWER, NOW)),
            tuple(
                4L,
                new KitHandedOver(ENTITLEMENT, LOWER, PERSON, "tulcan", late.handedOverAt(), NOW)));
  }

  @Test
  void sendingTheSameHandoverAgainChangesNothing() {
    UUID id = UUID.randomUUID();
    var earlier = NOW.minusSeconds(60);
    var known = new Recorded(id, ENTITLEMENT, Outcome.ACCEPTED, null, earlier);
    var round = roundOver(entitlement(id, 2), Map.of(id, known));

    assertThat(round.decide(handover(id)))
        .isEqualTo(new HandoverResult.Accepted(id, ENTITLEMENT, earlier, true));
    assertThat(round.decide(handover(id)))
        .isEqualTo(new HandoverResult.Accepted(id, ENTITLEMENT, earlier, true));

    assertThat(round.facts()).isEmpty();
    assertThat(round.departures()).isEmpty();
    assertThat(round.events()).isEmpty();
  }

  @Test
  void anIdThatNamesAnotherEntitlementsHandoverIsRefused() {
    UUID id = UUID.randomUUID();
    var known = new Recorded(id, UUID.randomUUID(), Outcome.ACCEPTED, null, NOW);
    var round = roundOver(entitlement(null, 1), Map.of(id, known));

    assertThat(round.decide(handover(id))).isEqualTo(new HandoverResult.IdReused(id));
    assertThat(round.facts()).isEmpty();
  }

  @Test
  void whoCannotSeeAnEntitlementCannotMeetIt() {
    var round = new HandoverRound(Map.of(), Map.of(), NOW);
    var handover = handover(UUID.randomUUID());

    assertThat(round.decide(handover))
        .isEqualTo(new HandoverResult.UnknownEntitlement(handover.handoverId(), ENTITLEMENT));
    assertThat(round.departures()).isEmpty();
  }

  private static HandoverRound roundOver(Locked entitlement, Map<UUID, Recorded> known) {
    return new HandoverRound(Map.of(ENTITLEMENT, entitlement), known, NOW);
  }

  private static Locked entitlement(@Nullable UUID accepted, long sequence) {
    var state = accepted == null ? EntitlementState.ALLOCATED : EntitlementState.HANDED_OVER;
    return new Locked(ENTITLEMENT, PERSON, "tulcan", "hygiene", 30, state, accepted, sequence);
  }

  private static Handover handover(UUID id) {
    var proof = new Proof(Proof.Kind.CARD, null);
    return new Handover(id, ENTITLEMENT, proof, NOW.minusSeconds(5));
  }
}
