package org.puente.distribution.console;

import static org.puente.events.access.Role.ADMINISTRATOR;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DONOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.puente.distribution.reports.Summary;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.contract.Money;
import org.springframework.stereotype.Component;

@Component
class PayoutsMilestone implements Milestone {

  private final ProgrammeNumbers numbers;

  PayoutsMilestone(ProgrammeNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public Room room() {
    return Room.PAYOUTS;
  }

  @Override
  public Set<Role> audience() {
    return Set.of(ADMINISTRATOR, PROGRAMME_OFFICER, FINANCE_OFFICER, COORDINATOR, AUDITOR, DONOR);
  }

  @Override
  public Standing look(Caller caller) {
    var summaries = numbers.now();
    long paid = summaries.stream().mapToLong(Summary::paid).sum();
    long released = summaries.stream().mapToLong(Summary::released).sum();
    long failed = summaries.stream().mapToLong(Summary::failed).sum();
    var words = new ArrayList<Said>();
    words.add(new Said("road.payouts"));
    words.add(new Said("road.payouts.of", released, failed));
    withdrawn(summaries)
        .values()
        .forEach(money -> words.add(new Said("road.payouts.money", money)));
    return new Standing(paid, words, List.of());
  }

  /** By currency. */
  private static Map<String, Money> withdrawn(List<Summary> summaries) {
    return summaries.stream()
        .flatMap(summary -> summary.ledger().stream())
        .filter(line -> line.account().equals("PAID"))
        .map(line -> Money.of(line.amount(), line.currency()))
        .collect(Collectors.toMap(Money::currency, money -> money, Money::plus, TreeMap::new));
  }
}
