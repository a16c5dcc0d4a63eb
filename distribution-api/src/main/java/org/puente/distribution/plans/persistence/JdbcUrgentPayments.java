package org.puente.distribution.plans.persistence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.plans.Plans;
import org.puente.distribution.plans.PreparingPlan.Wanted;
import org.puente.distribution.plans.UrgentPayments;
import org.puente.events.contract.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUrgentPayments implements UrgentPayments {

  private final JdbcClient jdbc;

  JdbcUrgentPayments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Wanted> lock(UUID promise) {
    return jdbc.sql(
            "SELECT programme_id, cycle, territory FROM promise WHERE id = ? FOR NO KEY UPDATE")
        .param(promise)
        .query(
            (row, number) ->
                new Wanted(
                    row.getObject("programme_id", UUID.class),
                    row.getInt("cycle"),
                    row.getString("territory")))
        .optional();
  }

  @Override
  public Optional<Holder> holder(UUID promise) {
    return jdbc.sql(
            """
            SELECT t.plan_id, u.asked_by
              FROM promise p
              JOIN transfer t ON t.programme_id = p.programme_id AND t.household_id = p.household_id
                             AND t.cycle = p.cycle AND t.holds_slot
              LEFT JOIN urgent_payment u ON u.plan_id = t.plan_id
             WHERE p.id = ?
            """)
        .param(promise)
        .query(
            (row, number) ->
                new Holder(
                    row.getObject("plan_id", UUID.class), row.getObject("asked_by", UUID.class)))
        .optional();
  }

  @Override
  public void mark(UUID plan, UUID promise, Reason reason, Plans.Person by) {
    jdbc.sql(
            """
            INSERT INTO urgent_payment (plan_id, promise_id, reason, asked_by, asked_by_name)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(plan, promise, reason.name(), by.id(), by.username())
        .update();
  }

  @Override
  public List<Owed> owed(UUID person) {
    return jdbc.sql(
            """
            SELECT p.id, p.cycle, p.due_at, coalesce(p.owed, p.amount) - p.paid AS amount, p.currency,
                   (SELECT t.plan_id FROM transfer t
                     WHERE t.programme_id = p.programme_id AND t.household_id = p.household_id
                       AND t.cycle = p.cycle AND t.holds_slot) AS plan
              FROM person who JOIN promise p ON p.household_id = who.household_id AND p.programme_id = who.programme_id
             WHERE who.id = ? AND coalesce(p.owed, p.amount) > p.paid
               AND p.closed IS DISTINCT FROM 'PROMISE_WITHDRAWN'
             ORDER BY p.due_at, p.id
            """)
        .param(person)
        .query(
            (row, number) ->
                new Owed(
                    row.getObject("id", UUID.class),
                    row.getInt("cycle"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    new Money(row.getBigDecimal("amount"), row.getString("currency")),
                    row.getObject("plan", UUID.class)))
        .list();
  }
}
