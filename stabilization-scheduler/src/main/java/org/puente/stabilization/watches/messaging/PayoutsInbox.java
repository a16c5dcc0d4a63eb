package org.puente.stabilization.watches.messaging;

import static java.util.Comparator.comparingLong;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.inbox.EventBatchHandler;
import org.puente.events.inbox.Incoming;
import org.puente.stabilization.watches.FollowingTransfers;
import org.puente.stabilization.watches.PayoutNews;

/** {@code atm.payouts}: one piece of news per transfer and poll. */
class PayoutsInbox implements EventBatchHandler {

  private final FollowingTransfers following;

  PayoutsInbox(FollowingTransfers following) {
    this.following = following;
  }

  @Override
  public void handle(List<Incoming> batch) {
    var news = new LinkedHashMap<UUID, PayoutNews>();
    batch.stream()
        .sorted(comparingLong(incoming -> incoming.envelope().sequence()))
        .forEach(
            incoming -> {
              if (incoming.event() instanceof PayoutEvent event) {
                long sequence = incoming.envelope().sequence();
                news.compute(
                    event.transferId(),
                    (id, known) ->
                        known == null
                            ? PayoutNews.first(sequence, event)
                            : known.then(sequence, event));
              }
            });
    following.payouts(List.copyOf(news.values()));
  }
}
