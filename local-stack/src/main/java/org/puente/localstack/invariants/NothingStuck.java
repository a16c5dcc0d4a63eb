package org.puente.localstack.invariants;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Invariant 3. A held transfer waits for a person, which is a step too. */
final class NothingStuck implements Invariant {
  private static final String UNDER_WAY =
      """
      SELECT id FROM transfer_now
       WHERE released AND state IN ('RELEASED', 'AVAILABLE', 'PARTLY_PAID')
      """;

  private static final String WITH_A_NEXT_STEP =
      """
      SELECT DISTINCT o.transfer_id
        FROM bank_order o JOIN transfer t ON t.id = o.transfer_id
       WHERE (o.state IN ('NEW', 'PENDING', 'UNKNOWN') AND (o.next_step_at IS NOT NULL OR t.stop IS NOT NULL))
          OR (o.state = 'SENDING' AND o.owner IS NOT NULL)
          OR (o.state IN ('ACCEPTED', 'PARTLY_WITHDRAWN') AND o.expires_at IS NOT NULL)
      """;

  private static final String WITHOUT_A_NEXT_STEP =
      """
      SELECT o.client_reference || ' ' || o.state
        FROM bank_order o JOIN transfer t ON t.id = o.transfer_id
       WHERE (o.state IN ('NEW', 'PENDING', 'UNKNOWN') AND o.next_step_at IS NULL AND t.stop IS NULL)
          OR (o.state = 'SENDING' AND o.owner IS NULL)
          OR (o.state IN ('ACCEPTED', 'PARTLY_WITHDRAWN') AND o.expires_at IS NULL)
      """;

  @Override
  public int id() {
    return 3;
  }

  @Override
  public String name() {
    return "Every released transfer is terminal, or in progress with a scheduled next step";
  }

  @Override
  public Contradictions check(Evidence evidence) {
    List<UUID> underWay = evidence.distribution().sql(UNDER_WAY).query(UUID.class).list();
    Set<UUID> moving =
        new HashSet<>(evidence.payments().sql(WITH_A_NEXT_STEP).query(UUID.class).list());
    var stuck = new ArrayList<String>();
    underWay.stream().filter(id -> !moving.contains(id)).forEach(id -> stuck.add(id.toString()));
    return new Contradictions()
        .none("released transfers that nothing moves", stuck)
        .none(
            "orders without a next step", Evidence.texts(evidence.payments(), WITHOUT_A_NEXT_STEP))
        .looked(underWay.size() + " transfers still under way");
  }
}
