-- One row per promise: what was promised, its timetable, and how far its money is.
CREATE TABLE delay_watch (
  promise_id uuid PRIMARY KEY,
  state text NOT NULL CHECK (state IN ('UNPROMISED', 'WATCHING', 'DELIVERED', 'STOPPED')),

  -- From TransferPromised; null while only later news of the promise is known.
  person_id uuid,
  programme_id uuid,
  cycle int,
  due_at timestamptz,
  territory text,
  language text,
  urgency text CHECK (urgency IN ('HIGH', 'MEDIUM', 'LOW')),
  qualifications text[],

  -- The timetable that the policy version gave. stage_at ascends; stage_at[1] is the threshold.
  policy_version int REFERENCES policy,
  threshold_at timestamptz,
  stage_at timestamptz[],
  first_contact interval,
  reporting_lag interval NOT NULL,
  next_stage int NOT NULL DEFAULT 1 CHECK (next_stage > 0),
  next_check_at timestamptz,

  -- The latest news of ptm.approvals.
  approvals_sequence bigint NOT NULL,
  step text NOT NULL,
  standing text NOT NULL CHECK (standing IN ('OPEN', 'CANCELLED', 'PROMISE_WITHDRAWN')),
  transfer_id uuid,

  -- Settled from both topics.
  waiting_for text NOT NULL CHECK (waiting_for IN (
    'AWAITING_PARTNER_REPORT', 'PREPARATION', 'AWAITING_FUNDS', 'APPROVAL', 'RELEASE', 'FSP', 'NOT_COLLECTED')),
  delivered_at timestamptz,

  CHECK (state = 'UNPROMISED' OR num_nulls(person_id, programme_id, cycle, due_at, territory, language, urgency,
    qualifications, policy_version, threshold_at, stage_at, first_contact) = 0),
  CHECK (next_check_at IS NULL OR state = 'WATCHING'),
  CHECK ((state = 'DELIVERED') = (delivered_at IS NOT NULL) OR state = 'UNPROMISED')
);

-- Detection reads only this: it holds the pending rows and no other, so an idle poll costs the same at any size.
CREATE INDEX watch_pending ON delay_watch (next_check_at) WHERE next_check_at IS NOT NULL;



-- The latest news of atm.payouts, one row per transfer.
CREATE TABLE payout_news (
  transfer_id uuid PRIMARY KEY,
  promise_id uuid NOT NULL REFERENCES delay_watch,
  sequence bigint NOT NULL,
  step text NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  withdrawn numeric(18, 2) NOT NULL CHECK (withdrawn >= 0),
  currency char(3) NOT NULL,
  occurred_at timestamptz NOT NULL,
  delivered_at timestamptz,
  CHECK ((delivered_at IS NOT NULL) = (withdrawn = amount))
);
CREATE INDEX payout_news_by_promise ON payout_news (promise_id);

REVOKE DELETE ON delay_watch, payout_news FROM stabilization_request, stabilization_jobs;
REVOKE INSERT, UPDATE ON delay_watch, payout_news FROM stabilization_request;
ALTER TABLE delay_watch ENABLE ROW LEVEL SECURITY;
ALTER TABLE payout_news ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON delay_watch USING (may_see(NULL, programme_id::text, territory));
