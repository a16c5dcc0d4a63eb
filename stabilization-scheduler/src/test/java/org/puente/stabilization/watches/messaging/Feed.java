package org.puente.stabilization.watches.messaging;

import java.util.List;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.PtmEvent;
import org.puente.events.inbox.Incoming;
import org.puente.stabilization.watches.FollowingTransfers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Polls as the listeners would hand them over, without waiting for a broker. */
@TestComponent
public class Feed {

  private final FollowingTransfers following;
  private final TransactionTemplate transaction;

  Feed(FollowingTransfers following, TransactionTemplate transaction) {
    this.following = following;
    this.transaction = transaction;
  }

  public void read(List<Incoming> poll) {
    List<Incoming> approvals = poll.stream().filter(in -> in.event() instanceof PtmEvent).toList();
    List<Incoming> payouts = poll.stream().filter(in -> in.event() instanceof PayoutEvent).toList();
    transaction.executeWithoutResult(
        _ -> {
          if (!approvals.isEmpty()) {
            new ApprovalsInbox(following).handle(approvals);
          }
          if (!payouts.isEmpty()) {
            new PayoutsInbox(following).handle(payouts);
          }
        });
  }
}
