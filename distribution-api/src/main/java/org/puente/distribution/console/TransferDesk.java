package org.puente.distribution.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.puente.distribution.people.Identities;
import org.puente.distribution.plans.TransferLine;
import org.puente.distribution.plans.TransferList;
import org.puente.distribution.plans.TransferQuery;
import org.puente.distribution.plans.TransferStatus;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lists of transfers, with names for those who may see them. */
@Component
class TransferDesk {

  private static final int ROWS = 25;

  private final TransferList transfers;
  private final Identities people;

  TransferDesk(TransferList transfers, Identities people) {
    this.transfers = transfers;
    this.people = people;
  }

  void show(TransferFilter filter, TransferQuery query, Model model) {
    Page<TransferLine> page = transfers.page(query, new PageRequest(filter.after(), ROWS));
    model.addAttribute("transfers", named(page.items()));
    model.addAttribute("next", page.next());
    model.addAttribute("filter", filter);
    model.addAttribute("seesNames", seesNames());
    model.addAttribute("transferStates", TransferStatus.State.values());
    model.addAttribute("sorts", sorts(query));
  }

  Optional<NamedTransfer> find(UUID id) {
    return transfers.find(id).map(line -> named(List.of(line)).getFirst());
  }

  void forEach(TransferQuery query, Consumer<? super NamedTransfer> each) {
    transfers.forEach(query, some -> named(some).forEach(each));
  }

  /** Within one plan there is one territory. */
  private static List<TransferQuery.Sort> sorts(TransferQuery query) {
    return List.of(TransferQuery.Sort.values()).stream()
        .filter(sort -> query.planId() == null || sort != TransferQuery.Sort.TERRITORY)
        .toList();
  }

  private List<NamedTransfer> named(List<TransferLine> rows) {
    Map<UUID, String> names =
        seesNames()
            ? people.names(rows.stream().map(TransferLine::personId).distinct().toList())
            : Map.of();
    return rows.stream()
        .map(row -> new NamedTransfer(row, names.getOrDefault(row.personId(), "–")))
        .toList();
  }

  /** An auditor sees a name only when it was granted and logged, which comes later. */
  static boolean seesNames() {
    Caller caller = Caller.current();
    return caller.is(Role.PROGRAMME_OFFICER)
        || caller.is(Role.FINANCE_OFFICER)
        || caller.is(Role.COORDINATOR);
  }

  /** A transfer with the name of whoever is paid. */
  record NamedTransfer(TransferLine facts, String name) {

    public String tone() {
      return TransferTone.of(facts.state());
    }
  }
}
