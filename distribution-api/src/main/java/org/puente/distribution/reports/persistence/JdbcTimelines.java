package org.puente.distribution.reports.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.puente.distribution.reports.LifeEvent;
import org.puente.distribution.reports.Timelines;
import org.puente.events.contract.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A few index look-ups per table, from the person's household on; row-level security narrows each.
 */
@Repository
class JdbcTimelines implements Timelines {

  private static final String EVENTS =
      """
      WITH who AS (
        SELECT p.id, p.household_id, p.programme_id, p.created_at, h.import_id
          FROM person p JOIN household h ON h.id = p.household_id WHERE p.id = :person),
      promised AS (
        -- Of where they lived before, what was theirs.
        SELECT pr.* FROM who w, homes_of(w.id) home, promise pr
         WHERE pr.programme_id = w.programme_id AND pr.household_id = home AND (home = w.household_id OR pr.person_id = w.id)),
      paid AS (
        SELECT t.*, pr.currency, p.created_at AS planned_at, p.released_at, p.round, p.state AS plan_state
          FROM promised pr
          JOIN transfer t ON t.promise_id = pr.id
          JOIN payment_plan p ON p.id = t.plan_id)
      SELECT w.created_at AS at, 'REGISTERED' AS kind, NULL::int AS cycle, NULL::numeric AS amount, NULL AS currency,
             i.received_by AS by, i.file_name AS text, NULL::uuid AS plan, NULL::uuid AS transfer
        FROM who w LEFT JOIN registration_import i ON i.id = w.import_id
      UNION ALL
      SELECT e.enrolled_at, CASE WHEN e.eligible AND 'REVIEWED' <> ALL (e.reasons) THEN 'ELIGIBLE' ELSE 'NOT_ELIGIBLE' END, NULL, NULL, NULL, NULL, NULL, NULL, NULL
        FROM who w JOIN enrolment e ON e.programme_id = w.programme_id AND e.household_id = w.household_id
      UNION ALL
      SELECT v.asked_at, 'REVIEW_ASKED', NULL, NULL, NULL, v.asked_by_name, NULL, NULL, NULL
        FROM who w JOIN eligibility_review v ON v.household_id = w.household_id
      UNION ALL
      SELECT v.decided_at, 'REVIEW_' || v.state, NULL, NULL, NULL, v.decided_by_name, NULL, NULL, NULL
        FROM who w JOIN eligibility_review v ON v.household_id = w.household_id AND v.state IN ('UPHELD', 'OVERTURNED')
      UNION ALL
      SELECT c.ended_at, CASE c.kind WHEN 'PAYEE' THEN 'PAYEE_CHANGED' ELSE 'HOUSEHOLD_SPLIT' END, NULL, NULL, NULL, c.ended_by_name, NULL, NULL, NULL
        FROM who w JOIN household_change c ON (c.household_id = w.household_id OR c.new_household_id = w.household_id) AND c.state = 'APPLIED'
      UNION ALL
      SELECT greatest(e.enrolled_at, (SELECT max(v.decided_at) FROM eligibility_review v
                                       WHERE v.enrolment_id = e.id AND v.state = 'OVERTURNED')),
             'PROMISED', pr.cycle, pr.amount, pr.currency, NULL, NULL, NULL, NULL
        FROM promised pr JOIN enrolment e ON e.id = pr.enrolment_id
      UNION ALL
      SELECT pr.due_at, 'DUE', pr.cycle, coalesce(pr.owed, pr.amount), pr.currency, NULL, NULL, NULL, NULL FROM promised pr
      UNION ALL
      SELECT t.planned_at, 'PLANNED', t.cycle, t.amount, t.currency, NULL, NULL, t.plan_id, t.id FROM paid t
      UNION ALL
      SELECT a.approved_at, 'APPROVED', t.cycle, NULL, NULL, m.username, NULL, t.plan_id, t.id
        FROM paid t
        JOIN plan_approval a ON a.plan_id = t.plan_id AND a.round = t.round AND NOT t.dropped
        JOIN plan_participant m ON m.plan_id = a.plan_id AND m.user_id = a.user_id
      UNION ALL
      SELECT t.released_at, 'RELEASED', t.cycle, t.amount, t.currency, m.username, NULL, t.plan_id, t.id
        FROM paid t
        JOIN plan_participant m ON m.plan_id = t.plan_id AND m.part = 'RELEASER'
       WHERE t.released_at IS NOT NULL AND NOT t.dropped AND NOT t.withheld
      UNION ALL
      SELECT t.changed_at, CASE t.state WHEN 'AVAILABLE' THEN 'AVAILABLE' ELSE 'FAILED' END, t.cycle, t.amount, t.currency,
             NULL, NULL, t.plan_id, t.id
        FROM paid t
       WHERE t.state IN ('AVAILABLE', 'REJECTED_BY_FSP', 'EXPIRED') AND t.changed_at IS NOT NULL
      UNION ALL
      SELECT e.posted_at, CASE WHEN l.amount > 0 THEN 'WITHDRAWN' ELSE 'REVERSED' END, t.cycle, abs(l.amount), t.currency,
             NULL, NULL, t.plan_id, t.id
        FROM paid t
        JOIN ledger_posting l ON l.transfer_id = t.id AND l.account = 'PAID'
        JOIN ledger_entry e ON e.id = l.entry_id
      UNION ALL
      SELECT s.asked_at, CASE s.wish WHEN 'HOLD' THEN 'HELD' WHEN 'CANCEL' THEN 'CANCELLED' ELSE 'RESUMED' END, t.cycle, NULL,
             NULL, s.asked_by_name, s.reason, t.plan_id, t.id
        FROM paid t JOIN transfer_stop s ON s.transfer_id = t.id
      UNION ALL
      SELECT c.ended_at, 'CORRECTED', t.cycle, r.becomes, t.currency, c.ended_by_name, r.reason, t.plan_id, t.id
        FROM paid t
        JOIN plan_correction_row r ON r.transfer_id = t.id AND r.kind = 'AMOUNT'
        JOIN plan_correction c ON c.id = r.correction_id AND c.state = 'APPLIED'
      UNION ALL
      -- With the instalment that is late, where it was allocated for that.
      SELECT k.allocated_at, 'KIT_ALLOCATED', pr.cycle, NULL, NULL, NULL, v.name, NULL, NULL
        FROM who w
        JOIN kit_entitlement k ON k.person_id = w.id
        LEFT JOIN promise pr ON pr.id = k.promise_id
        JOIN kit_version v ON v.kit_type = k.kit_type AND v.version = k.kit_version
      UNION ALL
      SELECT h.handed_over_at, CASE h.outcome WHEN 'RETURNED' THEN 'KIT_RETURNED' ELSE 'KIT_HANDED_OVER' END, NULL, NULL,
             NULL, NULL, v.name, NULL, NULL
        FROM who w
        JOIN kit_entitlement k ON k.person_id = w.id
        JOIN kit_version v ON v.kit_type = k.kit_type AND v.version = k.kit_version
        JOIN kit_handover h ON h.entitlement_id = k.id AND h.outcome IN ('ACCEPTED', 'RETURNED')
       ORDER BY at, kind, cycle
      """;

  private final JdbcClient jdbc;

  JdbcTimelines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<LifeEvent> of(UUID person) {
    return jdbc.sql(EVENTS).param("person", person).query((row, number) -> event(row)).list();
  }

  @Override
  public List<Instalment> instalments(UUID person) {
    return jdbc.sql(
            """
            SELECT pr.id AS promise, pr.cycle
              FROM person w, homes_of(w.id) home, promise pr
             WHERE w.id = ? AND pr.programme_id = w.programme_id AND pr.household_id = home
               AND (home = w.household_id OR pr.person_id = w.id)
             ORDER BY pr.cycle
            """)
        .param(person)
        .query(Instalment.class)
        .list();
  }

  private static LifeEvent event(ResultSet row) throws SQLException {
    BigDecimal amount = row.getBigDecimal("amount");
    return new LifeEvent(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        LifeEvent.Kind.valueOf(row.getString("kind")),
        row.getObject("cycle", Integer.class),
        amount == null ? null : new Money(amount, row.getString("currency")),
        row.getString("by"),
        row.getString("text"),
        row.getObject("plan", UUID.class),
        row.getObject("transfer", UUID.class));
  }
}
