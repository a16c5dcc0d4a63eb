package org.puente.distribution.kits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.kits.Entitlements.Locked;
import org.puente.distribution.kits.Entitlements.Move;
import org.puente.distribution.kits.Handovers.Fact;
import org.puente.distribution.kits.Handovers.Outcome;
import org.puente.distribution.kits.Handovers.Recorded;
import org.puente.distribution.kits.Stock.Departure;
import org.puente.events.contract.HandoverConflict;
import org.puente.events.contract.KitEvent;
import org.puente.events.contract.KitHandedOver;
import org.puente.events.outbox.HistoryEntry;

/** Decides a batch of handovers over entitlements that are under lock; touches nothing itself. */
final class HandoverRound {

  private final Map<UUID, Locked> locked;
  private final Map<UUID, Recorded> known;
  private final Instant now;
  private final Map<UUID, UUID> accepted = new HashMap<>();
  private final Map<UUID, UUID> standing = new HashMap<>();
  private final Map<UUID, Long> sequences = new HashMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Departure> departures = new ArrayList<>();
  private final List<HistoryEntry> events = new ArrayList<>();

  HandoverRound(Map<UUID, Locked> locked, Map<UUID, Recorded> known, Instant now) {
    this.locked = locked;
    this.known = new HashMap<>(known);
    this.now = now;
    locked.values().forEach(this::remember);
  }

  private void remember(Locked entitlement) {
    sequences.put(entitlement.id(), entitlement.lastSequence());
    if (entitlement.acceptedHandover() != null) {
      accepted.put(entitlement.id(), entitlement.acceptedHandover());
      standing.put(entitlement.id(), entitlement.acceptedHandover());
    }
  }

  HandoverResult decide(Handover handover) {
    Recorded recorded = known.get(handover.handoverId());
    if (recorded != null) {
      return repeat(recorded, handover);
    }
    Locked entitlement = locked.get(handover.entitlementId());
    if (entitlement == null) {
      return new HandoverResult.UnknownEntitlement(handover.handoverId(), handover.entitlementId());
    }
    return keep(handover, entitlement, accepted.get(entitlement.id()));
  }

  private HandoverResult keep(Handover handover, Locked entitlement, @Nullable UUID other) {
    UUID id = handover.handoverId();
    UUID before = standing.putIfAbsent(entitlement.id(), id);
    facts.add(new Fact(handover, before));
    departures.add(
        new Departure(id, entitlement.site(), entitlement.kitType(), entitlement.coverageDays()));
    if (other != null && Handover.counts(other, id)) {
      know(id, entitlement, other);
      publish(entitlement, new HandoverConflict(entitlement.id(), id, other, now));
      return new HandoverResult.AlreadyHandedOver(id, entitlement.id(), other);
    }
    if (other != null) {
      know(other, entitlement, id);
      publish(entitlement, new HandoverConflict(entitlement.id(), other, id, now));
    }
    know(id, entitlement, null);
    accepted.put(entitlement.id(), id);
    publish(
        entitlement,
        new KitHandedOver(
            entitlement.id(),
            id,
            entitlement.personId(),
            entitlement.site(),
            handover.handedOverAt(),
            now));
    return other == null
        ? new HandoverResult.Accepted(id, entitlement.id(), now, false)
        : new HandoverResult.CountsInstead(id, entitlement.id(), other);
  }

  private void know(UUID id, Locked entitlement, @Nullable UUID other) {
    var outcome = other == null ? Outcome.ACCEPTED : Outcome.CONFLICT;
    known.put(id, new Recorded(id, entitlement.id(), outcome, other, now));
  }

  private void publish(Locked entitlement, KitEvent event) {
    long sequence = sequences.merge(entitlement.id(), 1L, Long::sum);
    events.add(new HistoryEntry(entitlement.id(), sequence, entitlement.id(), event, now));
  }

  private HandoverResult repeat(Recorded recorded, Handover handover) {
    UUID id = recorded.handoverId();
    UUID entitlement = recorded.entitlementId();
    if (!entitlement.equals(handover.entitlementId())) {
      return new HandoverResult.IdReused(id);
    }
    return switch (recorded.outcome()) {
      case ACCEPTED -> new HandoverResult.Accepted(id, entitlement, recorded.recordedAt(), true);
      case RETURNED -> new HandoverResult.Returned(id, entitlement);
      case CONFLICT ->
          new HandoverResult.AlreadyHandedOver(
              id, entitlement, accepted.getOrDefault(entitlement, recorded.other()));
    };
  }

  List<Fact> facts() {
    return facts;
  }

  List<Departure> departures() {
    return departures;
  }

  List<HistoryEntry> events() {
    return events;
  }

  /** The handover that counts from now on, of each entitlement of which another counted before. */
  Map<UUID, UUID> counting() {
    Map<UUID, UUID> counting = new HashMap<>(accepted);
    counting.entrySet().removeAll(standing.entrySet());
    return counting;
  }

  /** Only what moved; a conflict advances the sequence and leaves the state. */
  List<Move> moves() {
    return facts.stream()
        .map(fact -> fact.handover().entitlementId())
        .distinct()
        .map(id -> new Move(id, EntitlementState.HANDED_OVER, sequences.getOrDefault(id, 1L)))
        .toList();
  }
}
