-- An approved plan waits for funds exactly where its release would be refused for want of float: what still goes out, and
-- not what was held or cancelled meanwhile, beside what is free at the FSP that it goes to. Of a plan's transfers only the
-- exceptional are read, by transfer_exceptional.
CREATE OR REPLACE VIEW step_now WITH (security_invoker = true) AS
SELECT p.id AS subject_id, p.programme_id, p.organisation_id, p.territory, p.cycle,
       CASE WHEN p.state = 'SUBMITTED' THEN 'APPROVAL'
            WHEN p.state = 'DRAFT' AND reports_stop(p.id, 'SUBMISSION') THEN 'AWAITING_PARTNER_REPORT'
            WHEN p.state = 'DRAFT' THEN 'PREPARATION'
            WHEN p.state = 'APPROVED' AND reports_stop(p.id, 'RELEASE') THEN 'AWAITING_PARTNER_REPORT'
            WHEN p.state = 'APPROVED' AND p.total - stopped.amount > held.free THEN 'AWAITING_FUNDS'
            ELSE 'RELEASE' END AS step,
       p.state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'RELEASING') AS is_open
  FROM payment_plan p
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(CASE b.account WHEN 'FLOAT' THEN b.amount ELSE -b.amount END), 0) AS free
      FROM ledger_balance b
     WHERE b.programme_id = p.programme_id AND b.currency = p.currency AND b.fsp = p.fsps[1]
       AND b.account IN ('FLOAT', 'WITH_FSP', 'PAID')) held
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(t.amount), 0) AS amount FROM transfer t
     WHERE p.state = 'APPROVED' AND t.plan_id = p.id AND t.exceptional IS NOT NULL AND NOT t.dropped) stopped
 WHERE p.state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'RELEASING')
    OR EXISTS (SELECT FROM told_step t WHERE t.subject_id = p.id AND t.is_open)
UNION ALL
SELECT r.id, r.programme_id, r.organisation_id, r.territory, r.cycle, 'AWAITING_PARTNER_REPORT', r.state IN ('DUE', 'RECEIVED')
  FROM partner_report_now r;
