package org.puente.localstack.invariants;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Invariant 6: delivered is what distribution-api says of the promise, not what the watch says. */
final class OneTaskPerStage implements Invariant {
  private static final String TWO_TASKS =
      """
      SELECT promise_id || ' stage ' || stage FROM task WHERE promise_id IS NOT NULL
       GROUP BY promise_id, stage HAVING count(*) > 1
      """;

  private static final String TWO_EPISODES =
      """
      SELECT person_id::text FROM episode
       WHERE state IN ('OPEN', 'CONTACTING', 'SCREENED', 'ACTIVE', 'CLOSING')
       GROUP BY person_id HAVING count(*) > 1
      """;

  private static final String OPEN_DELAY_TASKS =
      """
      SELECT promise_id FROM task WHERE state IN ('OPEN', 'ASSIGNED') AND kind = 'DELAY_CONTACT'
      """;

  private static final String DELIVERED =
      """
      SELECT promise_id FROM transfer GROUP BY promise_id
      HAVING sum(withdrawn) FILTER (WHERE state = 'PAID') >= max(amount)
      """;

  @Override
  public int id() {
    return 6;
  }

  @Override
  public String name() {
    return "One task per promise and stage, one open episode per person, none open once delivered";
  }

  @Override
  public Contradictions check(Evidence evidence) {
    var stabilization = evidence.stabilization();
    Set<UUID> delivered =
        new HashSet<>(evidence.distribution().sql(DELIVERED).query(UUID.class).list());
    List<UUID> open = stabilization.sql(OPEN_DELAY_TASKS).query(UUID.class).list();
    var needless = new ArrayList<String>();
    open.stream().filter(delivered::contains).forEach(id -> needless.add(id.toString()));
    return new Contradictions()
        .none("stages with two tasks", Evidence.texts(stabilization, TWO_TASKS))
        .none("people with two open episodes", Evidence.texts(stabilization, TWO_EPISODES))
        .none("open delay tasks for delivered promises", needless)
        .looked(
            "%d tasks, %d delivered promises"
                .formatted(
                    Evidence.count(stabilization, "SELECT count(*) FROM task"), delivered.size()));
  }
}
