package org.puente.localstack.invariants;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invariant 4: the digest and every request hash are computed again from the rows. */
final class ApprovedAsPaid implements Invariant {
  private static final String PLANS =
      """
      SELECT p.id, p.count, p.total, p.currency, array_to_string(p.fsps, ',') AS fsps,
             encode(p.digest, 'hex') AS digest, p.required_approvals AS required,
             (SELECT count(DISTINCT a.user_id) FROM plan_approval a
                JOIN plan_participant w ON w.plan_id = a.plan_id AND w.user_id = a.user_id
               WHERE a.plan_id = p.id AND a.round = p.round AND a.digest = p.digest
                 AND w.part = 'APPROVER') AS approvals
        FROM payment_plan p
       WHERE p.state IN ('RELEASING', 'RELEASED', 'CLOSED')
       ORDER BY p.id
      """;

  private static final String LINES =
      """
      SELECT id, person_id, amount, due_at, payee_fingerprint FROM transfer
       WHERE plan_id = ? AND NOT dropped ORDER BY id
      """;

  @Override
  public int id() {
    return 4;
  }

  @Override
  public String name() {
    return "No bank order without the required distinct approvals over that exact digest";
  }

  /** A plan as its approvers saw it. */
  private record Plan(PlanDigest.Header header, String digest, int required, int approvals) {}

  @Override
  public Contradictions check(Evidence evidence) {
    List<Plan> plans = plans(evidence);
    var wrong = new ArrayList<String>();
    Map<UUID, String> approved = new HashMap<>();
    for (Plan plan : plans) {
      String digest = recompute(evidence, plan, approved);
      if (!digest.equals(plan.digest())) {
        wrong.add(plan.header().plan() + " has other content than was approved");
      }
      if (plan.approvals() < plan.required()) {
        wrong.add(
            "%s has %d of %d approvals"
                .formatted(plan.header().plan(), plan.approvals(), plan.required()));
      }
    }
    return new Contradictions()
        .none("plans not approved as they are", wrong)
        .none("bank orders nobody approved so", unapproved(evidence, approved))
        .looked("%d plans with %d transfers recomputed".formatted(plans.size(), approved.size()));
  }

  private static List<Plan> plans(Evidence evidence) {
    return evidence
        .distribution()
        .sql(PLANS)
        .query(
            (row, n) ->
                new Plan(
                    new PlanDigest.Header(
                        row.getObject("id", UUID.class),
                        row.getInt("count"),
                        row.getBigDecimal("total"),
                        row.getString("currency"),
                        row.getString("fsps")),
                    row.getString("digest"),
                    row.getInt("required"),
                    row.getInt("approvals")))
        .list();
  }

  private static String recompute(Evidence evidence, Plan plan, Map<UUID, String> approved) {
    var digest = new PlanDigest(plan.header());
    evidence
        .distribution()
        .sql(LINES)
        .param(plan.header().plan())
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              approved.put(
                  id,
                  digest.add(
                      new PlanDigest.Line(
                          id,
                          row.getObject("person_id", UUID.class),
                          row.getBigDecimal("amount"),
                          row.getObject("due_at", OffsetDateTime.class).toInstant(),
                          row.getBytes("payee_fingerprint"))));
            });
    return digest.finish();
  }

  private static List<String> unapproved(Evidence evidence, Map<UUID, String> approved) {
    Map<UUID, String> ordered = new HashMap<>();
    evidence
        .payments()
        .sql("SELECT id, request_hash FROM transfer WHERE request_hash IS NOT NULL")
        .query(
            row -> {
              ordered.put(row.getObject("id", UUID.class), row.getString("request_hash"));
            });
    var unapproved = new ArrayList<String>();
    for (BankOrder order : evidence.book()) {
      Evidence.OurOrder ours = evidence.orders().get(order.reference());
      String hash = ours == null ? null : approved.get(ours.transfer());
      if (ours == null || hash == null || !hash.equals(ordered.get(ours.transfer()))) {
        unapproved.add(order.bank() + " " + order.reference());
      }
    }
    return unapproved;
  }
}
