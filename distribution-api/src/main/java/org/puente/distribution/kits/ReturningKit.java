package org.puente.distribution.kits;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.kits.Entitlements.Locked;
import org.puente.distribution.kits.Entitlements.Move;
import org.puente.events.audit.AuditTrail;
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
   * Empty when no handover of that id counts for this caller. A damaged kit doesn't go back to its
   * lot.
   */
  @Transactional
  public Optional<HandoverResult> takeBack(UUID handoverId, Reason reason, UUID by) {
    var recorded = Optional.ofNullable(handovers.find(List.of(handoverId)).get(handoverId));
    return recorded
        .map(handover -> entitlements.lock(List.of(handover.entitlementId())))
        .flatMap(locked -> locked.values().stream().findFirst())
        .flatMap(entitlement -> takeBack(entitlement, handoverId, reason, by));
  }

  private Optional<HandoverResult> takeBack(
      Locked entitlement, UUID handoverId, Reason reason, UUID by) {
    return handovers
        .markReturned(handoverId)
        .map(
            _ -> {
              Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
              long sequence = entitlement.lastSequence() + 1;
              if (reason != Reason.DAMAGED) {
                stock.putBack(handoverId, by);
              }
              entitlements.move(
                  List.of(new Move(entitlement.id(), EntitlementState.ALLOCATED, sequence)));
              var event = new KitReturned(entitlement.id(), handoverId, reason.name(), now);
              history.append(
                  List.of(
                      new HistoryEntry(entitlement.id(), sequence, entitlement.id(), event, now)));
              audit.changed(
                  "kit_handover",
                  handoverId,
                  Map.of("outcome", Handovers.Outcome.ACCEPTED),
                  Map.of("outcome", Handovers.Outcome.RETURNED));
              audit.record("kit.returned", handoverId.toString(), Map.of("reason", reason));
              return new HandoverResult.Returned(handoverId, entitlement.id());
            });
  }
}
