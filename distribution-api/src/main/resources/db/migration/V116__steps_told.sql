-- Where people wait before their money is released, as it was last told: a row per plan and per report that is wanted.
CREATE TABLE told_step (
  subject_id uuid PRIMARY KEY,
  sequence bigint NOT NULL CHECK (sequence > 0),
  step text NOT NULL CHECK (step IN ('AWAITING_PARTNER_REPORT', 'PREPARATION', 'APPROVAL', 'AWAITING_FUNDS', 'RELEASE')),
  is_open boolean NOT NULL
);
CALL withhold('DELETE, TRUNCATE', 'told_step');
ALTER TABLE told_step ENABLE ROW LEVEL SECURITY; -- of the jobs role alone

-- The same as it is now. What a plan waits for is the first thing that would stop it: a report, an approval, its FSP's float.
CREATE VIEW step_now WITH (security_invoker = true) AS
SELECT p.id AS subject_id, p.programme_id, p.organisation_id, p.territory, p.cycle,
       CASE WHEN p.state = 'SUBMITTED' THEN 'APPROVAL'
            WHEN p.state = 'DRAFT' AND reports_stop(p.id, 'SUBMISSION') THEN 'AWAITING_PARTNER_REPORT'
            WHEN p.state = 'DRAFT' THEN 'PREPARATION'
            WHEN p.state = 'APPROVED' AND reports_stop(p.id, 'RELEASE') THEN 'AWAITING_PARTNER_REPORT'
            WHEN p.state = 'APPROVED' AND p.total > held.free THEN 'AWAITING_FUNDS'
            ELSE 'RELEASE' END AS step,
       p.state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'RELEASING') AS is_open
  FROM payment_plan p
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(CASE b.account WHEN 'FLOAT' THEN b.amount ELSE -b.amount END), 0) AS free
      FROM ledger_balance b
     WHERE b.programme_id = p.programme_id AND b.currency = p.currency AND b.fsp = p.fsps[1]
       AND b.account IN ('FLOAT', 'WITH_FSP', 'PAID')) held
 WHERE p.state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'RELEASING')
    OR EXISTS (SELECT FROM told_step t WHERE t.subject_id = p.id AND t.is_open)
UNION ALL
SELECT r.id, r.programme_id, r.organisation_id, r.territory, r.cycle, 'AWAITING_PARTNER_REPORT', r.state IN ('DUE', 'RECEIVED')
  FROM partner_report_now r;
