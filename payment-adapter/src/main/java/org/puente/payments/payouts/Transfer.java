package org.puente.payments.payouts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.contract.StopKind;

/**
 * A transfer as this house knows it. {@code stop} is a request that waits for an answer, {@code
 * controlSequence} the highest version of a stop, resumption or closing, {@code eventSequence} the
 * last one told.
 */
public record Transfer(
    UUID id,
    UUID promiseId,
    @Nullable Approval approval,
    TransferState state,
    @Nullable StopKind stop,
    long controlSequence,
    long eventSequence,
    boolean closed) {

  /** What was approved. */
  public record Approval(Money amount, List<String> fsps, String requestHash) {
    /** Keeps its own copy. */
    public Approval {
      fsps = List.copyOf(fsps);
    }
  }

  Transfer to(TransferState next) {
    return new Transfer(
        id, promiseId, approval, next, stop, controlSequence, eventSequence, closed);
  }

  Transfer stopped(@Nullable StopKind kind) {
    return new Transfer(
        id, promiseId, approval, state, kind, controlSequence, eventSequence, closed);
  }

  Transfer steered(long sequence) {
    return new Transfer(id, promiseId, approval, state, stop, sequence, eventSequence, closed);
  }

  Transfer told() {
    return new Transfer(
        id, promiseId, approval, state, stop, controlSequence, eventSequence + 1, closed);
  }

  Transfer shut() {
    return new Transfer(id, promiseId, approval, state, stop, controlSequence, eventSequence, true);
  }
}
