package org.puente.distribution.plans;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.plans.Stopping.Effect;
import org.puente.distribution.plans.Stopping.Wish;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds, cancels or resumes one transfer, under the lock of its plan's release: above the watermark
 * at once, at or below it as a request that only the payment side's answer fulfils.
 */
@Service
public class StoppingTransfer {

  private final Plans plans;
  private final Transfers transfers;
  private final Stops stops;
  private final StopConsequences consequences;
  private final AuditTrail audit;

  StoppingTransfer(
      Plans plans,
      Transfers transfers,
      Stops stops,
      StopConsequences consequences,
      AuditTrail audit) {
    this.plans = plans;
    this.transfers = transfers;
    this.stops = stops;
    this.consequences = consequences;
    this.audit = audit;
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** The state it is in now, and whether that is the last word. */
    record Done(TransferStatus.State state, boolean immediate) implements Outcome {}

    /** Nothing changed. */
    record Refused(Refusal why) implements Outcome {}
  }

  /** Empty where there is no such transfer. */
  @Transactional
  public Optional<Outcome> ask(UUID transferId, Stops.Request request) {
    return transfers
        .planOf(transferId)
        .flatMap(plans::hold)
        .flatMap(
            plan -> transfers.lock(transferId).map(transfer -> decided(plan, transfer, request)));
  }

  private Outcome decided(PlanState plan, LockedTransfer transfer, Stops.Request request) {
    Effect effect =
        Stopping.decide(request.wish(), transfer.status(), pending(transfer), transfer.passed());
    return switch (effect) {
      case Effect.Immediate(TransferStatus to) -> immediate(plan, transfer, to, request);
      case Effect.Requested _ -> {
        consequences.request(transfer, request.wish());
        yield kept(transfer, request, transfer.status().state(), false);
      }
      case Effect.Resumed _ -> {
        consequences.resume(transfer);
        TransferStatus.State state = transfer.status().state();
        yield kept(
            transfer,
            request,
            state == TransferStatus.State.HELD ? TransferStatus.State.RELEASED : state,
            false);
      }
      case Effect.Pending _ -> new Outcome.Done(transfer.status().state(), false);
      case Effect.Refused(Refusal why) -> new Outcome.Refused(why);
    };
  }

  private Outcome immediate(
      PlanState plan, LockedTransfer transfer, TransferStatus to, Stops.Request request) {
    Optional<Refusal> unreleasable = whyNotRelease(transfer, to);
    if (unreleasable.isPresent()) {
      return new Outcome.Refused(unreleasable.get());
    }
    boolean dropped = plan instanceof PlanState.Draft && to instanceof TransferStatus.Cancelled;
    if (plan instanceof PlanState.Draft) {
      Optional<Refusal> why = plans.edit(transfer.planId(), request.by());
      if (why.isPresent()) {
        return new Outcome.Refused(why.get());
      }
    }
    stops.move(transfer, to, dropped);
    if (plan.isCommitted()) {
      consequences.book(transfer, to);
    }
    if (!dropped) {
      consequences.tell(transfer, to);
    }
    return kept(transfer, request, to.state(), true);
  }

  /** Resumed behind the walk, it goes out by itself: under what holds for a plan's release. */
  private Optional<Refusal> whyNotRelease(LockedTransfer transfer, TransferStatus to) {
    if (!(to instanceof TransferStatus.Released)) {
      return Optional.empty();
    }
    if (!plans.withoutAgreement(transfer.planId()).isEmpty()) {
      return Optional.of(Refusal.NO_AGREEMENT);
    }
    return consequences.floatCovers(transfer)
        ? Optional.empty()
        : Optional.of(Refusal.FLOAT_EXCEEDED);
  }

  private Outcome kept(
      LockedTransfer transfer,
      Stops.Request request,
      TransferStatus.State state,
      boolean immediate) {
    UUID id = transfer.content().id();
    stops.keep(id, request, immediate);
    audit.changed(
        "transfer", id, Map.of("state", transfer.status().state()), Map.of("state", state));
    audit.record(
        "transfer." + request.wish().name().toLowerCase(Locale.ROOT),
        id.toString(),
        Map.of("reason", request.reason(), "effect", immediate ? "IMMEDIATE" : "REQUESTED"));
    return new Outcome.Done(state, immediate);
  }

  private static Wish pending(LockedTransfer transfer) {
    return switch (transfer.stop()) {
      case HOLD -> Wish.HOLD;
      case CANCEL -> Wish.CANCEL;
      case null -> Wish.RESUME;
    };
  }
}
