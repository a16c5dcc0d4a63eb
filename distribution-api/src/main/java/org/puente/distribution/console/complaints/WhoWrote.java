package org.puente.distribution.console.complaints;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.Identities;
import org.puente.distribution.plans.TransferList;
import org.springframework.stereotype.Component;

/** Whom a phone's newest transfer is for, which only this house knows. */
@Component
class WhoWrote {

  private final TransferList transfers;
  private final Identities people;

  WhoWrote(TransferList transfers, Identities people) {
    this.transfers = transfers;
    this.people = people;
  }

  /** Somebody of ours; whoever holds the phone may be another. */
  record Somebody(UUID person, String name) {}

  /** Empty where the number is nobody's whom the reader may see. */
  Optional<Somebody> of(@Nullable UUID transfer) {
    return Optional.ofNullable(transfer)
        .flatMap(transfers::find)
        .map(
            found ->
                new Somebody(
                    found.personId(),
                    people.names(List.of(found.personId())).getOrDefault(found.personId(), "–")));
  }
}
