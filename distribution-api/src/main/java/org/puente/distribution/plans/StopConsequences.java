package org.puente.distribution.plans;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.puente.distribution.ledger.Entry;
import org.puente.distribution.ledger.Ledger;
import org.puente.distribution.ledger.Posting;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.PtmEvent;
import org.puente.events.contract.StopKind;
import org.puente.events.contract.TransferClosed;
import org.puente.events.contract.TransferResumed;
import org.puente.events.contract.TransferStopRequested;
import org.puente.events.outbox.EventHistory;
import org.puente.events.outbox.HistoryEntry;
import org.springframework.stereotype.Component;

/** What a stop books and tells; every event takes the next sequence of its locked promise. */
@Component
class StopConsequences {

  private final Stops stops;
  private final Ledger ledger;
  private final Transfers transfers;
  private final EventHistory history;
  private final Clock clock;

  StopConsequences(
      Stops stops, Ledger ledger, Transfers transfers, EventHistory history, Clock clock) {
    this.stops = stops;
    this.ledger = ledger;
    this.transfers = transfers;
    this.history = history;
    this.clock = clock;
  }

  void request(LockedTransfer transfer, Stopping.Wish wish) {
    StopKind kind = wish == Stopping.Wish.CANCEL ? StopKind.CANCEL : StopKind.HOLD;
    stops.await(transfer, kind);
    append(
        new TransferStopRequested(
            transfer.promiseId(), transfer.content().id(), kind, clock.instant()));
  }

  void resume(LockedTransfer transfer) {
    stops.resume(transfer);
    append(new TransferResumed(transfer.promiseId(), transfer.content().id(), clock.instant()));
  }

  boolean floatCovers(LockedTransfer transfer) {
    BigDecimal free =
        ledger.freeFloat(
            transfer.scope().programmeId(), transfer.scope().currency(), transfer.fsp());
    return free.subtract(transfers.beingReleased(transfer.scope().programmeId(), transfer.fsp()))
            .compareTo(transfer.amount())
        >= 0;
  }

  void book(LockedTransfer transfer, TransferStatus to) {
    UUID id = transfer.content().id();
    List<Posting> postings =
        Buckets.move(
            Buckets.of(transfer.status(), transfer.amount(), transfer.fsp()),
            Buckets.of(to, transfer.amount(), transfer.fsp()),
            id);
    ledger.post(
        List.of(
            new Entry(
                transfer.scope().programmeId(),
                transfer.scope().currency(),
                Entry.Cause.STOPPED,
                Entry.Origin.plan(transfer.planId()),
                postings)));
  }

  /** A cancellation ends the wait; a resumption behind the walk is a release of its own. */
  void tell(LockedTransfer transfer, TransferStatus to) {
    switch (to) {
      case TransferStatus.Cancelled _ -> {
        stops.promiseCancelled(transfer.promiseId());
        append(
            new TransferClosed(
                transfer.promiseId(),
                transfer.content().id(),
                CloseOutcome.CANCELLED,
                clock.instant()));
      }
      case TransferStatus.Released _ -> append(announcement(transfer));
      case TransferStatus.Planned _, TransferStatus.Held _ -> {}
      case TransferStatus.Available _,
          TransferStatus.PartlyPaid _,
          TransferStatus.Paid _,
          TransferStatus.RejectedByFsp _,
          TransferStatus.Expired _,
          TransferStatus.Reversed _ ->
          throw new IllegalArgumentException("No stop leads to " + to.state());
    }
  }

  private static PtmEvent announcement(LockedTransfer transfer) {
    return new TransferAnnouncement(
            transfer.planId(), transfer.scope(), Objects.requireNonNull(transfer.planApprovedAt()))
        .of(transfer.content(), transfer.promiseId(), transfer.sealedPayee());
  }

  private void append(PtmEvent event) {
    history.append(
        List.of(HistoryEntry.of(event, stops.nextSequence(event.promiseId()), clock.instant())));
  }
}
