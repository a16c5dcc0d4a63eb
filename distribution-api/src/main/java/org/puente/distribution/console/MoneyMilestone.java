package org.puente.distribution.console;

import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;

import java.util.List;
import java.util.Set;
import org.puente.distribution.funding.Funding;
import org.puente.distribution.funding.Fundings;
import org.puente.distribution.notices.Kind;
import org.puente.events.access.Caller;
import org.puente.events.access.Operation;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

/** Deposits that wait for a second person. */
@Component
class MoneyMilestone implements Milestone {

  private static final int MOST = 100;

  private final Fundings fundings;
  private final Formats formats;

  MoneyMilestone(Fundings fundings, Formats formats) {
    this.fundings = fundings;
    this.formats = formats;
  }

  @Override
  public Room room() {
    return Room.MONEY;
  }

  @Override
  public Set<Role> audience() {
    return Set.of(FINANCE_OFFICER, PROGRAMME_OFFICER, AUDITOR);
  }

  @Override
  public Standing look(Caller caller) {
    List<Funding> waiting = fundings.waiting(MOST);
    return Standing.of(waiting.size(), new Said("road.money"))
        .with(
            caller.is(FINANCE_OFFICER) && !waiting.isEmpty()
                ? Operation.as(Set.of(FINANCE_OFFICER), () -> errands(caller))
                : List.of());
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.FUNDING);
  }

  /** Those that they may confirm. */
  private List<Errand> errands(Caller caller) {
    return fundings.waiting(MOST).stream()
        .filter(each -> each.whyNotConfirm(caller.userId(), each.version()).isEmpty())
        .map(
            each ->
                Errand.about(
                    Kind.FUNDING,
                    each.id(),
                    Room.MONEY.path() + "/funding/" + each.id(),
                    new Said("todo.funding", each.amount(), formats.fsp(each.fsp()))))
        .toList();
  }
}
