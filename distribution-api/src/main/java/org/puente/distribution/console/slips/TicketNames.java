package org.puente.distribution.console.slips;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.HttpSlips.Place;
import org.puente.distribution.console.remote.HttpSlips.Ticket;
import org.puente.distribution.people.Identities;
import org.puente.distribution.plans.TransferLine;
import org.puente.distribution.plans.TransferList;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.reference.Organisation;
import org.puente.distribution.reference.Organisations;
import org.puente.distribution.reference.Territories;
import org.puente.distribution.reference.Territory;
import org.springframework.stereotype.Component;

/** Whose a ticket is and what a place is called, which only this house knows. */
@Component
class TicketNames {

  private static final int ROWS = 25;

  private final TransferList transfers;
  private final Identities people;
  private final Programmes programmes;
  private final Organisations organisations;
  private final Territories territories;

  TicketNames(
      TransferList transfers,
      Identities people,
      Programmes programmes,
      Organisations organisations,
      Territories territories) {
    this.transfers = transfers;
    this.people = people;
    this.programmes = programmes;
    this.organisations = organisations;
    this.territories = territories;
  }

  /** A ticket, and who is called by it. */
  record Called(int ticket, UUID transfer, String name) {}

  /** What places are called. */
  record PlaceNames(
      Map<UUID, String> programmes, Map<UUID, String> organisations, Map<String, String> places) {

    public String of(Place place) {
      return places.getOrDefault(place.territory(), place.territory());
    }

    public String within(Place place) {
      return programmes.getOrDefault(place.programmeId(), "–")
          + " · "
          + organisations.getOrDefault(place.organisationId(), "–");
    }
  }

  PlaceNames places() {
    return new PlaceNames(
        programmes.all().stream().collect(Collectors.toMap(Programme::id, Programme::name)),
        organisations.all().stream()
            .collect(Collectors.toMap(Organisation::id, Organisation::name)),
        territories.all().stream().collect(Collectors.toMap(Territory::code, Territory::name)));
  }

  /** Some of them from one ticket on. */
  List<Called> of(List<Ticket> tickets, int from) {
    List<Ticket> some = tickets.stream().filter(each -> each.ticket() >= from).limit(ROWS).toList();
    Map<UUID, UUID> payees =
        some.stream()
            .map(each -> transfers.find(each.transferId()))
            .flatMap(Optional::stream)
            .collect(Collectors.toMap(TransferLine::id, TransferLine::personId));
    Map<UUID, String> known = people.names(payees.values());
    return some.stream()
        .map(
            each -> {
              UUID payee = payees.get(each.transferId());
              String name = payee == null ? "–" : known.getOrDefault(payee, "–");
              return new Called(each.ticket(), each.transferId(), name);
            })
        .toList();
  }

  /** Where the list goes on; null at its end. */
  @Nullable Integer next(List<Ticket> tickets, int from) {
    return tickets.stream()
        .map(Ticket::ticket)
        .filter(ticket -> ticket >= from)
        .skip(ROWS)
        .findFirst()
        .orElse(null);
  }
}
