package org.puente.stabilization.erasures.messaging;

import java.util.List;
import org.puente.events.contract.PersonErased;
import org.puente.events.inbox.EventBatchHandler;
import org.puente.events.inbox.Incoming;
import org.puente.stabilization.retention.ForgettingPeople;

/** {@code people.changes}: who was erased. */
class PeopleInbox implements EventBatchHandler {

  private final ForgettingPeople forgetting;

  PeopleInbox(ForgettingPeople forgetting) {
    this.forgetting = forgetting;
  }

  @Override
  public void handle(List<Incoming> batch) {
    batch.forEach(
        incoming -> {
          if (incoming.event() instanceof PersonErased erased) {
            forgetting.forget(erased.records(), erased.erasedAt());
          }
        });
  }
}
