package org.puente.stabilization.watches.messaging;

import java.util.List;
import org.puente.events.contract.StepReached;
import org.puente.events.inbox.EventBatchHandler;
import org.puente.events.inbox.Incoming;
import org.puente.stabilization.watches.FollowingTransfers;
import org.puente.stabilization.watches.StepNews;

/** {@code ptm.steps}: where plans and reports are that people wait behind. */
class StepsInbox implements EventBatchHandler {

  private final FollowingTransfers following;

  StepsInbox(FollowingTransfers following) {
    this.following = following;
  }

  @Override
  public void handle(List<Incoming> batch) {
    List<StepNews> news =
        batch.stream()
            .filter(incoming -> incoming.event() instanceof StepReached)
            .map(
                incoming ->
                    new StepNews(incoming.envelope().sequence(), (StepReached) incoming.event()))
            .toList();
    if (!news.isEmpty()) {
      following.steps(news);
    }
  }
}
