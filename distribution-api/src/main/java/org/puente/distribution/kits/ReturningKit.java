package org.puente.distribution.kits;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.puente.distribution.kits.Entitlements.Locked;
import org.puente.distribution.kits.Entitlements.Move;
import org.puente.distribution.kits.Handovers.Next;
import org.puente.distribution.kits.Handovers.Outcome;
import org.puente.events.audit.AuditTrail;
import org.puente.events.contract.KitEvent;
import org.puente.events.contract.KitHandedOver;
import org.puente.events.contract.KitReturned;
import org.puente.events.outbox.EventHistory;
import org.puente.events.outbox.HistoryEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a kit that was handed over, so that the entitlement can be met again. */
@Service
public class ReturningKit {

  private final Entitlements entitlements;
  private final Handovers handovers;
  private final Stock stock;
  private final EventHistory history;
  private final AuditTrail audit;
  private final Clock clock;

  ReturningKit(
      Entitlements entitlements,
      Handovers handovers,
      Stock stock,
      EventHistory history,
      AuditTrail audit,
      Clock clock) {
    this.entitlements = entitlements;
    this.handovers = handovers;
    this.stock = stock;
    this.history = history;
    this.audit = audit;
    this.clock = clock;
  }

  /** Why a kit came back. */
  public enum Reason {
    WRONG_PERSON,
    WRONG_KIT,
    DAMAGED,
    NOT_WANTED
  }

  /**
   * Empty when there is no handover of that id for this caller to take back. A damaged kit doesn't
   * go back to its lot. When the handover counted, and the kit had been handed over a second time,
   * that second one counts from now on.
   */
  @Transactional
  public Optional<HandoverResult> takeBack(UUID handoverId, Reason reason, UUID by) {
    var recorded = Optional.ofNullable(handovers.find(List.of(handoverId)).get(handoverId));
    return recorded
        .map(handover -> entitlements.lock(List.of(handover.entitlementId())))
        .flatMap(locked -> locked.values().stream().findFirst())
        .filter(_ -> handovers.markReturned(handoverId).isPresent())
        .map(entitlement -> takeBack(entitlement, handoverId, reason, by));
  }

  private HandoverResult takeBack(Locked entitlement, UUID handoverId, Reason reason, UUID by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean counted = handoverId.equals(entitlement.acceptedHandover());
    if (reason != Reason.DAMAGED) {
      stock.putBack(handoverId, by);
    }
    List<KitEvent> events = new ArrayList<>();
    events.add(new KitReturned(entitlement.id(), handoverId, reason.name(), now));
    var next = counted ? handovers.next(entitlement.id()) : Optional.<Next>empty();
    next.ifPresent(
        other -> {
          handovers.count(Map.of(entitlement.id(), other.handoverId()));
          events.add(handedOver(entitlement, other, now));
        });
    publish(entitlement, events, counted && next.isEmpty(), now);
    audit.changed(
        "kit_handover",
        handoverId,
        Map.of("outcome", counted ? Outcome.ACCEPTED : Outcome.CONFLICT),
        Map.of("outcome", Outcome.RETURNED));
    audit.record("kit.returned", handoverId.toString(), Map.of("reason", reason));
    return new HandoverResult.Returned(handoverId, entitlement.id());
  }

  private void publish(Locked entitlement, List<KitEvent> events, boolean waitsAgain, Instant now) {
    long before = entitlement.lastSequence();
    entitlements.move(
        List.of(
            new Move(
                entitlement.id(),
                waitsAgain ? EntitlementState.ALLOCATED : EntitlementState.HANDED_OVER,
                before + events.size())));
    history.append(
        IntStream.range(0, events.size())
            .mapToObj(
                i ->
                    new HistoryEntry(
                        entitlement.id(), before + 1 + i, entitlement.id(), events.get(i), now))
            .toList());
  }

  private static KitHandedOver handedOver(Locked entitlement, Next next, Instant now) {
    return new KitHandedOver(
        entitlement.id(),
        next.handoverId(),
        entitlement.personId(),
        entitlement.site(),
        next.handedOverAt(),
        now);
  }
}
