package org.puente.localstack.invariants;

/** Invariant 7. */
final class StockAndHandovers implements Invariant {
  private static final String LOTS =
      """
      SELECT l.lot || ' at ' || l.site || ': ' || l.balance
        FROM kit_lot l
       WHERE l.balance < 0
          OR l.balance <> coalesce((SELECT sum(e.quantity) FROM kit_stock_entry e WHERE e.lot_id = l.id), 0)
      """;

  private static final String TWICE =
      """
      SELECT e.person_id || ' ' || e.kit_type || ' ' || e.period
        FROM kit_handover h JOIN kit_entitlement e ON e.id = h.entitlement_id
       WHERE h.outcome = 'ACCEPTED'
       GROUP BY e.person_id, e.kit_type, e.period HAVING count(*) > 1
      """;

  private static final String UNPROVEN =
      """
      SELECT e.id::text FROM kit_entitlement e
       WHERE (e.state = 'HANDED_OVER') <> EXISTS (
         SELECT FROM kit_handover h WHERE h.entitlement_id = e.id AND h.outcome = 'ACCEPTED')
      """;

  private static final String CHANCE =
      """
      SELECT h.id::text FROM kit_handover h
        JOIN kit_handover o ON o.entitlement_id = h.entitlement_id
       WHERE h.outcome = 'ACCEPTED' AND o.outcome = 'CONFLICT' AND o.id < h.id
      """;

  @Override
  public int id() {
    return 7;
  }

  @Override
  public String name() {
    return "Stock is never negative; one accepted handover per entitlement and period";
  }

  @Override
  public Contradictions check(Evidence evidence) {
    var distribution = evidence.distribution();
    return new Contradictions()
        .none("lots whose balance is wrong", Evidence.texts(distribution, LOTS))
        .none("kits handed over twice", Evidence.texts(distribution, TWICE))
        .none("handovers that count because they came first", Evidence.texts(distribution, CHANCE))
        .none("entitlements that disagree with handovers", Evidence.texts(distribution, UNPROVEN))
        .looked(
            Evidence.count(
                    distribution, "SELECT count(*) FROM kit_handover WHERE outcome = 'ACCEPTED'")
                + " handovers");
  }
}
