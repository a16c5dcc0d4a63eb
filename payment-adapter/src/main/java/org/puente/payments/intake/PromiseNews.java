package org.puente.payments.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.TransferClosed;
import org.puente.events.contract.TransferPromised;
import org.puente.payments.intake.Promises.Closed;
import org.puente.payments.intake.Promises.Promised;

/** What one poll says of promises: of each the newest. */
final class PromiseNews {

  private final Map<UUID, Promised> promised = new LinkedHashMap<>();
  private final Map<UUID, Closed> closed = new LinkedHashMap<>();

  void add(TransferPromised event, long sequence) {
    String contact = event.sealedContact();
    promised.merge(
        event.promiseId(),
        new Promised(
            event.promiseId(),
            event.programmeId(),
            event.organisationId(),
            event.territory(),
            event.dueAt(),
            contact == null ? null : Approved.decoded("sealedContact", contact),
            sequence),
        (one, other) -> one.sequence() > other.sequence() ? one : other);
  }

  void add(TransferClosed event, long sequence) {
    closed.merge(
        event.promiseId(),
        new Closed(event.promiseId(), event.outcome() != CloseOutcome.REPLACED, sequence),
        (one, other) -> one.sequence() > other.sequence() ? one : other);
  }

  void keep(Promises promises, Instant now) {
    promises.takeIn(promised.values(), now);
    promises.close(closed.values());
  }
}
