package org.puente.localstack.invariants;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invariant 2. */
final class PaidOnce implements Invariant {
  @Override
  public int id() {
    return 2;
  }

  @Override
  public String name() {
    return "At most one live bank order per transfer and part; nobody is paid more than their"
        + " amount";
  }

  @Override
  public Contradictions check(Evidence evidence) {
    var strangers = new ArrayList<String>();
    var twice = new ArrayList<String>();
    var live = new HashSet<String>();
    Map<UUID, BigDecimal> paid = new HashMap<>();
    for (BankOrder order : evidence.book()) {
      Evidence.OurOrder ours = evidence.orders().get(order.reference());
      if (ours == null || ours.amount().compareTo(order.amount()) != 0) {
        strangers.add(order.bank() + " " + order.reference());
        continue;
      }
      if (order.live() && !live.add(ours.transfer() + " part " + ours.part())) {
        twice.add(ours.transfer() + " part " + ours.part());
      }
      paid.merge(ours.transfer(), order.paid(), BigDecimal::add);
    }
    return new Contradictions()
        .none("orders at the bank that we did not place so", strangers)
        .none("parts with two live orders", twice)
        .none("transfers paid more than their amount", overpaid(evidence, paid))
        .looked(evidence.book().size() + " orders in the bank's book");
  }

  private static List<String> overpaid(Evidence evidence, Map<UUID, BigDecimal> paid) {
    var overpaid = new ArrayList<String>();
    evidence
        .distribution()
        .sql("SELECT id, amount FROM transfer")
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              BigDecimal got = paid.remove(id);
              if (got != null && got.compareTo(row.getBigDecimal("amount")) > 0) {
                overpaid.add(id + " got " + got);
              }
            });
    paid.keySet().forEach(unknown -> overpaid.add(unknown + ", which nobody planned"));
    return overpaid;
  }
}
