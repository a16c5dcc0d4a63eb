package org.puente.localstack.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invariant 5: every recorded move, against the graphs of the design as they are written there. */
final class AlongTheGraphs implements Invariant {
  private static final Map<String, Set<String>> ORDERS =
      Map.of(
          "NEW", Set.of("SENDING", "CANCELLED", "ACCEPTED"),
          "SENDING", Set.of("NEW", "PENDING", "ACCEPTED", "REJECTED", "UNKNOWN"),
          "PENDING", Set.of("ACCEPTED", "REJECTED", "UNKNOWN"),
          "UNKNOWN", Set.of("ACCEPTED", "REJECTED", "NEW"),
          "ACCEPTED", Set.of("PARTLY_WITHDRAWN", "WITHDRAWN", "EXPIRED", "CANCELLED"),
          "PARTLY_WITHDRAWN", Set.of("WITHDRAWN", "EXPIRED", "CANCELLED", "REVERSED"),
          "WITHDRAWN", Set.of("REVERSED"));

  private static final String MOVES =
      """
      SELECT from_state, to_state, count(*) AS moves FROM order_move GROUP BY 1, 2
      """;

  /** The moves of an order form one path from NEW to where it is. */
  private static final String BROKEN_PATHS =
      """
      SELECT o.client_reference::text
        FROM bank_order o
        LEFT JOIN (SELECT client_reference, to_state, from_state,
                          lag(to_state, 1, 'NEW') OVER w AS before,
                          row_number() OVER (PARTITION BY client_reference ORDER BY id DESC) AS last
                     FROM order_move WINDOW w AS (PARTITION BY client_reference ORDER BY id)) m
               USING (client_reference)
       WHERE (m.last = 1 AND m.to_state <> o.state)
          OR (m.last IS NULL AND o.state <> 'NEW')
          OR m.from_state <> m.before
      """;

  private static final String GAPS =
      """
      SELECT topic || ' ' || aggregate_id || ': ' || count(*) || ' of ' || max(sequence)
        FROM event_history
       WHERE topic NOT IN ('ptm.approvals')
       GROUP BY topic, aggregate_id HAVING count(*) <> max(sequence) OR min(sequence) <> 1
      """;

  private static final String GUARDS_OFF =
      """
      SELECT tgrelid::regclass || '.' || tgname FROM pg_trigger
       WHERE NOT tgisinternal AND tgenabled = 'D'
      """;

  @Override
  public int id() {
    return 5;
  }

  @Override
  public String name() {
    return "States only move along the graphs";
  }

  @Override
  public Contradictions check(Evidence evidence) {
    var off = new ArrayList<String>();
    long[] moves = {0};
    evidence
        .payments()
        .sql(MOVES)
        .query(
            row -> {
              String from = row.getString("from_state");
              moves[0] += row.getLong("moves");
              if (!ORDERS.getOrDefault(from, Set.of()).contains(row.getString("to_state"))) {
                off.add(from + " to " + row.getString("to_state"));
              }
            });
    return new Contradictions()
        .none("moves off the graph of orders", off)
        .none(
            "orders whose moves do not lead to where they are",
            Evidence.texts(evidence.payments(), BROKEN_PATHS))
        .none("guards of the graphs switched off", everywhere(evidence, GUARDS_OFF))
        .none("event histories with gaps", everywhere(evidence, GAPS))
        .looked(moves[0] + " moves of orders");
  }

  private static List<String> everywhere(Evidence evidence, String sql) {
    return evidence.databases().values().stream()
        .flatMap(database -> Evidence.texts(database, sql).stream())
        .toList();
  }
}
