package org.puente.stabilization.watches.messaging;

import static java.util.Comparator.comparingLong;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.PtmEvent;
import org.puente.events.inbox.EventBatchHandler;
import org.puente.events.inbox.Incoming;
import org.puente.stabilization.watches.FollowingTransfers;
import org.puente.stabilization.watches.PromiseNews;

/** {@code ptm.approvals}: one piece of news per promise and poll. */
class ApprovalsInbox implements EventBatchHandler {

  private final FollowingTransfers following;

  ApprovalsInbox(FollowingTransfers following) {
    this.following = following;
  }

  @Override
  public void handle(List<Incoming> batch) {
    var news = new LinkedHashMap<UUID, PromiseNews>();
    batch.stream()
        .sorted(comparingLong(incoming -> incoming.envelope().sequence()))
        .forEach(
            incoming -> {
              if (incoming.event() instanceof PtmEvent event) {
                news.compute(
                    event.promiseId(),
                    (id, known) ->
                        (known == null ? PromiseNews.about(id) : known)
                            .then(
                                incoming.envelope().sequence(), incoming.envelope().time(), event));
              }
            });
    following.promises(List.copyOf(news.values()));
  }
}
