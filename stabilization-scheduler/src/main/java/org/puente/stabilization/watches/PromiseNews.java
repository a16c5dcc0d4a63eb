package org.puente.stabilization.watches;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.DelayCause;
import org.puente.events.contract.PtmEvent;
import org.puente.events.contract.TransferApproved;
import org.puente.events.contract.TransferClosed;
import org.puente.events.contract.TransferPromised;
import org.puente.events.contract.TransferResumed;
import org.puente.events.contract.TransferStopRequested;

/**
 * What a stretch of {@code ptm.approvals} says of one promise. A null field is one that this
 * stretch says nothing of.
 *
 * @param sequence the highest that says how the wait stands; a telling of the promise says whose it
 *     is, and makes no approval old
 * @param toldAt when the latest of it happened
 * @param promisedAt the sequence of {@code promised}; 0 where there is none
 * @param fsps the FSPs that may pay it, as last approved
 */
public record PromiseNews(
    UUID promiseId,
    long sequence,
    Instant toldAt,
    @Nullable TransferPromised promised,
    long promisedAt,
    @Nullable DelayCause step,
    @Nullable Standing standing,
    @Nullable UUID transferId,
    @Nullable List<String> fsps) {

  public static PromiseNews about(UUID promiseId) {
    return new PromiseNews(promiseId, 0, Instant.MIN, null, 0, null, null, null, null);
  }

  /** Events of one promise are told in the order of their sequence. */
  public PromiseNews then(long at, Instant happened, PtmEvent event) {
    return told(at, event).at(happened);
  }

  private PromiseNews at(Instant happened) {
    return new PromiseNews(
        promiseId,
        sequence,
        happened.isAfter(toldAt) ? happened : toldAt,
        promised,
        promisedAt,
        step,
        standing,
        transferId,
        fsps);
  }

  private PromiseNews told(long at, PtmEvent event) {
    return switch (event) {
      case TransferPromised made ->
          new PromiseNews(promiseId, sequence, toldAt, made, at, step, standing, transferId, fsps);
      case TransferApproved approved ->
          new PromiseNews(
              promiseId,
              at,
              toldAt,
              promised,
              promisedAt,
              DelayCause.FSP,
              Standing.OPEN,
              approved.transferId(),
              approved.fsps());
      case TransferStopRequested _ -> on(at, DelayCause.RELEASE, Standing.OPEN);
      case TransferResumed _ -> on(at, DelayCause.FSP, Standing.OPEN);
      case TransferClosed closed -> closedBy(at, closed);
    };
  }

  private PromiseNews closedBy(long at, TransferClosed closed) {
    return switch (closed.outcome()) {
      case CANCELLED -> on(at, DelayCause.PREPARATION, Standing.CANCELLED);
      case PROMISE_WITHDRAWN -> on(at, DelayCause.PREPARATION, Standing.PROMISE_WITHDRAWN);
      case REPLACED -> on(at, DelayCause.PREPARATION, Standing.OPEN);
      // Whether the money arrived, and whether it was taken back, is for atm.payouts to say.
      case DELIVERED -> on(at, step, standing);
    };
  }

  private PromiseNews on(long at, @Nullable DelayCause cause, @Nullable Standing stands) {
    return new PromiseNews(
        promiseId, at, toldAt, promised, promisedAt, cause, stands, transferId, fsps);
  }
}
