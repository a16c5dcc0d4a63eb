package org.puente.distribution.console;

import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;

import java.util.List;
import java.util.Set;
import org.puente.distribution.funding.Funding;
import org.puente.distribution.funding.Fundings;
import org.puente.events.access.Caller;
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
        .with(caller.is(FINANCE_OFFICER) ? errands(caller, waiting) : List.of());
  }

  /** Those that they may confirm. */
  private List<Errand> errands(Caller caller, List<Funding> waiting) {
    return waiting.stream()
        .filter(each -> each.whyNotConfirm(caller.userId(), each.version()).isEmpty())
        .map(
            each ->
                new Errand(
                    Room.MONEY.path() + "/funding/" + each.id(),
                    new Said("todo.funding", each.amount(), formats.fsp(each.fsp()))))
        .toList();
  }
}
