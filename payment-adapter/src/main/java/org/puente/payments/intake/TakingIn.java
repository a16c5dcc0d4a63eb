package org.puente.payments.intake;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.PtmEvent;
import org.puente.events.contract.TransferApproved;
import org.puente.events.contract.TransferClosed;
import org.puente.events.contract.TransferPromised;
import org.puente.events.contract.TransferResumed;
import org.puente.events.contract.TransferStopRequested;
import org.puente.events.envelope.DefectiveEventException;
import org.puente.events.inbox.EventBatchHandler;
import org.puente.events.inbox.Incoming;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.intake.Approvals.TakenIn;
import org.puente.payments.orders.Order;
import org.puente.payments.payouts.ChangingPayouts;
import org.puente.payments.payouts.Control;
import org.puente.payments.payouts.FirstOrders;

/** Takes in one poll of ptm.approvals; what was taken in before changes nothing. */
final class TakingIn implements EventBatchHandler {

  private final Promises promises;
  private final Approvals approvals;
  private final ChangingPayouts payouts;
  private final Fsps fsps;
  private final Clock clock;

  TakingIn(
      Promises promises, Approvals approvals, ChangingPayouts payouts, Fsps fsps, Clock clock) {
    this.promises = promises;
    this.approvals = approvals;
    this.payouts = payouts;
    this.fsps = fsps;
    this.clock = clock;
  }

  @Override
  public void handle(List<Incoming> batch) {
    Instant now = clock.instant();
    Map<UUID, Approved> approved = new LinkedHashMap<>();
    List<Control> controls = new ArrayList<>();
    PromiseNews news = new PromiseNews();
    for (Incoming in : batch) {
      long sequence = in.envelope().sequence();
      switch ((PtmEvent) in.event()) {
        case TransferApproved event -> add(approved, approved(event, sequence, now));
        case TransferStopRequested event ->
            controls.add(
                new Control.Stop(event.transferId(), event.promiseId(), sequence, event.kind()));
        case TransferResumed event ->
            controls.add(new Control.Resume(event.transferId(), event.promiseId(), sequence));
        case TransferClosed event -> {
          close(event, sequence, controls);
          news.add(event, sequence);
        }
        case TransferPromised event -> news.add(event, sequence);
      }
    }
    news.keep(promises, now);
    takeIn(List.copyOf(approved.values()), now);
    controls.sort(Comparator.comparingLong(Control::sequence));
    payouts.steer(controls);
  }

  private void takeIn(List<Approved> approved, Instant now) {
    if (approved.isEmpty()) {
      return;
    }
    List<TakenIn> taken = approvals.takeIn(approved, now);
    Map<UUID, Approved> byId = approved.stream().collect(toMap(Approved::transferId, a -> a));
    List<UUID> undecided = new ArrayList<>();
    for (TakenIn transfer : taken) {
      Approved placed = byId.remove(transfer.transferId());
      if (placed != null && (transfer.stopped() || placed.orders().isEmpty())) {
        undecided.add(transfer.transferId());
      }
    }
    refuseOtherContent(byId);
    payouts.settle(undecided);
  }

  /** The same transfer, and so the same client references, with other content: never. */
  private void refuseOtherContent(Map<UUID, Approved> known) {
    if (known.isEmpty()) {
      return;
    }
    approvals
        .knownHashes(List.copyOf(known.keySet()))
        .forEach(
            (transfer, hash) -> {
              Approved again = known.get(transfer);
              if (again != null && !again.requestHash().equals(hash)) {
                throw differs(transfer);
              }
            });
  }

  private static void add(Map<UUID, Approved> approved, Approved next) {
    Approved earlier = approved.putIfAbsent(next.transferId(), next);
    if (earlier != null && !earlier.requestHash().equals(next.requestHash())) {
      throw differs(next.transferId());
    }
  }

  private Approved approved(TransferApproved event, long sequence, Instant now) {
    List<Order> orders =
        FirstOrders.of(event.transferId(), event.amount(), event.fsps(), fsps, now);
    return Approved.of(event, sequence, orders);
  }

  private static void close(TransferClosed event, long sequence, List<Control> controls) {
    UUID transfer = event.transferId();
    if (transfer != null) {
      boolean delivered = event.outcome() == CloseOutcome.DELIVERED;
      controls.add(new Control.Close(transfer, event.promiseId(), sequence, delivered));
    }
  }

  private static DefectiveEventException differs(UUID transfer) {
    return new DefectiveEventException(
        "Transfer " + transfer + " was approved before with other content");
  }
}
