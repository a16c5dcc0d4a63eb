-- A payment plan: the transfers of one programme, cycle and territory.
CREATE TABLE payment_plan (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL REFERENCES programme,
  organisation_id uuid NOT NULL REFERENCES organisation,
  territory text NOT NULL REFERENCES territory,
  cycle int NOT NULL,
  currency char(3) NOT NULL,
  fsps text[] NOT NULL CHECK (cardinality(fsps) > 0), -- in order of preference
  state text NOT NULL DEFAULT 'DRAFT'
    CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'RELEASING', 'RELEASED', 'CLOSED', 'DISCARDED')),
  round int NOT NULL DEFAULT 0, -- submissions so far; only approvals of this round count
  count int NOT NULL DEFAULT 0 CHECK (count >= 0),
  total numeric(18, 2) NOT NULL DEFAULT 0 CHECK (total >= 0),
  digest bytea CHECK (length(digest) = 32),
  required_approvals int CHECK (required_approvals > 0),
  observations text CHECK (length(observations) <= 2000),
  created_at timestamptz NOT NULL DEFAULT app_now(),
  submitted_at timestamptz,
  approved_at timestamptz,
  released_at timestamptz,
  closed_at timestamptz,
  FOREIGN KEY (programme_id, cycle) REFERENCES programme_cycle,
  CHECK (state IN ('DRAFT', 'DISCARDED') OR (digest IS NOT NULL AND required_approvals IS NOT NULL)),
  CHECK (state NOT IN ('APPROVED', 'RELEASING', 'RELEASED', 'CLOSED') OR approved_at IS NOT NULL)
);
CREATE INDEX payment_plan_by_programme ON payment_plan (programme_id, id);
CREATE INDEX payment_plan_under_way ON payment_plan (id) WHERE state IN ('RELEASING', 'RELEASED');

-- Serves collecting, which walks the promises of a scope in id order.
DROP INDEX promise_by_plan_scope;
CREATE INDEX promise_by_plan_scope ON promise (programme_id, cycle, territory, id);

-- Four eyes over the whole chain: the key gives each person one part, whatever round it is.
CREATE TABLE plan_participant (
  plan_id uuid NOT NULL REFERENCES payment_plan,
  user_id uuid NOT NULL,
  username text NOT NULL,
  part text NOT NULL CHECK (part IN ('PREPARER', 'APPROVER', 'RELEASER')),
  since timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (plan_id, user_id),
  UNIQUE (plan_id, user_id, part)
);
CREATE UNIQUE INDEX one_releaser ON plan_participant (plan_id) WHERE part = 'RELEASER';

CREATE TABLE plan_approval (
  plan_id uuid NOT NULL,
  round int NOT NULL,
  user_id uuid NOT NULL,
  part text NOT NULL DEFAULT 'APPROVER' CHECK (part = 'APPROVER'),
  digest bytea NOT NULL CHECK (length(digest) = 32),
  approved_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (plan_id, round, user_id),
  FOREIGN KEY (plan_id, user_id, part) REFERENCES plan_participant (plan_id, user_id, part)
);

-- The two watermarks of a release; hold and cancel take this row's lock.
CREATE TABLE plan_release (
  plan_id uuid PRIMARY KEY REFERENCES payment_plan,
  claimed uuid, -- transfers up to here are released
  published uuid, -- up to here Kafka has confirmed them
  claimed_count int NOT NULL DEFAULT 0,
  published_count int NOT NULL DEFAULT 0,
  walker uuid, -- who may move the watermarks; the newest wins
  finished_at timestamptz,
  CHECK (published IS NULL OR published <= claimed),
  CHECK (published_count <= claimed_count)
) WITH (fillfactor = 50);

-- PLANNED at or below the watermark is RELEASED, without a write: see transfer_now.
CREATE TABLE transfer (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES payment_plan,
  promise_id uuid NOT NULL REFERENCES promise,
  programme_id uuid NOT NULL,
  household_id uuid NOT NULL,
  person_id uuid NOT NULL,
  cycle int NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  due_at timestamptz NOT NULL,
  sealed_payee bytea NOT NULL,
  payee_fingerprint bytea NOT NULL,
  approved_sequence bigint NOT NULL, -- of its TransferApproved, reserved with the promise
  dropped boolean NOT NULL DEFAULT false, -- taken out while the plan was a draft
  state text NOT NULL DEFAULT 'PLANNED' CHECK (state IN (
    'PLANNED', 'RELEASED', 'AVAILABLE', 'PARTLY_PAID', 'PAID', 'HELD', 'CANCELLED', 'REJECTED_BY_FSP', 'EXPIRED', 'REVERSED')),
  withdrawn numeric(18, 2) NOT NULL DEFAULT 0 CHECK (withdrawn >= 0),
  fsp text, -- who has it, once that is known
  parts int NOT NULL DEFAULT 0,
  heard bigint NOT NULL DEFAULT 0, -- sequences on atm.payouts
  doubted bigint NOT NULL DEFAULT 0,
  seen bigint NOT NULL DEFAULT 0,
  holds_slot boolean NOT NULL DEFAULT true,
  withheld boolean NOT NULL DEFAULT false, -- stopped before the walk came by, so the walk skips it
  released_singly boolean NOT NULL DEFAULT false, -- resumed after the walk had passed
  stop text CHECK (stop IN ('HOLD', 'CANCEL')), -- awaits the payment side's answer
  stop_after bigint CHECK ((stop IS NULL) = (stop_after IS NULL)), -- what was seen before cannot answer it
  contradicted text CHECK (contradicted IN ('PAID_TOO_MUCH', 'PAID_AFTER_END')), -- a person must look
  changed_at timestamptz,
  CONSTRAINT slot_is_held CHECK (
    holds_slot OR contradicted IS NOT NULL OR state IN ('CANCELLED', 'REJECTED_BY_FSP', 'EXPIRED', 'REVERSED'))
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX one_slot ON transfer (programme_id, household_id, cycle) WHERE holds_slot;
-- Serves the release walk, the digest and the pages of a plan.
CREATE INDEX transfer_by_plan ON transfer (plan_id, id);
CREATE INDEX transfer_by_promise ON transfer (promise_id);
CREATE INDEX transfer_contradicted ON transfer (id) WHERE contradicted IS NOT NULL;
CREATE INDEX transfer_stopping ON transfer (id) WHERE stop IS NOT NULL;

CREATE TABLE transfer_stop (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  transfer_id uuid NOT NULL REFERENCES transfer,
  wish text NOT NULL CHECK (wish IN ('HOLD', 'CANCEL', 'RESUME')),
  effect text NOT NULL CHECK (effect IN ('IMMEDIATE', 'REQUESTED')),
  reason text CHECK (length(reason) <= 1000),
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX transfer_stop_by_transfer ON transfer_stop (transfer_id, id);

CREATE FUNCTION is_released(t transfer, claimed uuid) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (t).released_singly OR (NOT (t).withheld AND NOT (t).dropped AND claimed IS NOT NULL AND (t).id <= claimed);

CREATE VIEW transfer_now WITH (security_invoker = true) AS
SELECT t.id, t.plan_id, t.promise_id, t.programme_id, t.household_id, t.person_id, t.cycle, t.amount, p.currency,
       t.due_at, p.territory, p.fsps, t.dropped, is_released(t, r.claimed) AS released,
       CASE WHEN t.state = 'PLANNED' AND is_released(t, r.claimed) THEN 'RELEASED' ELSE t.state END AS state,
       t.withdrawn, coalesce(t.fsp, p.fsps[1]) AS fsp, t.parts, t.heard, t.doubted, t.seen,
       t.holds_slot, t.stop, t.contradicted, t.changed_at, p.state AS plan_state,
       (t.doubted > t.heard) AS outcome_unknown
  FROM transfer t
  JOIN payment_plan p ON p.id = t.plan_id
  JOIN plan_release r ON r.plan_id = t.plan_id;

-- Every posting by transfer: single ones as posted, those of a release from the range that their entry covers.
CREATE VIEW ledger_by_transfer WITH (security_invoker = true) AS
SELECT p.transfer_id, e.id AS entry_id, e.cause, e.posted_at, p.account, p.fsp, p.amount
  FROM ledger_posting p JOIN ledger_entry e ON e.id = p.entry_id
 WHERE p.transfer_id IS NOT NULL
UNION ALL
SELECT t.id, e.id, e.cause, e.posted_at, p.account, p.fsp, t.amount * sign(p.amount)
  FROM ledger_entry e
  JOIN ledger_posting p ON p.entry_id = e.id AND p.transfer_id IS NULL
  JOIN transfer t ON t.plan_id = e.plan_id AND t.id BETWEEN e.first_transfer AND e.last_transfer
 WHERE e.cause = 'RELEASED' AND NOT t.withheld AND NOT t.dropped;

-- The graph of the domain; a test compares the two.
CREATE TABLE transfer_step (
  from_state text NOT NULL,
  to_state text NOT NULL,
  PRIMARY KEY (from_state, to_state)
);
INSERT INTO transfer_step
SELECT f, t FROM (VALUES
  ('PLANNED', ARRAY['RELEASED', 'HELD', 'CANCELLED']),
  ('RELEASED', ARRAY['AVAILABLE', 'PARTLY_PAID', 'PAID', 'HELD', 'CANCELLED', 'REJECTED_BY_FSP', 'EXPIRED', 'REVERSED']),
  ('AVAILABLE', ARRAY['PARTLY_PAID', 'PAID', 'HELD', 'CANCELLED', 'EXPIRED', 'REVERSED']),
  ('PARTLY_PAID', ARRAY['AVAILABLE', 'PAID', 'HELD', 'CANCELLED', 'EXPIRED', 'REVERSED']),
  ('PAID', ARRAY['REVERSED']),
  ('HELD', ARRAY['PLANNED', 'RELEASED', 'AVAILABLE', 'PARTLY_PAID', 'PAID', 'CANCELLED', 'REJECTED_BY_FSP', 'EXPIRED']),
  ('CANCELLED', ARRAY['PARTLY_PAID', 'PAID', 'REVERSED']),
  ('REJECTED_BY_FSP', ARRAY['PARTLY_PAID', 'PAID', 'REVERSED']),
  ('EXPIRED', ARRAY['PARTLY_PAID', 'PAID', 'REVERSED']),
  ('REVERSED', ARRAY['PARTLY_PAID', 'PAID'])) AS graph (f, nexts), unnest(nexts) AS t;

ALTER TABLE payment_plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_participant ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_approval ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_release ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer_stop ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payment_plan USING (may_see(organisation_id::text, programme_id::text, territory));
CREATE POLICY scope ON plan_participant USING (EXISTS (SELECT FROM payment_plan p WHERE p.id = plan_id));
CREATE POLICY scope ON plan_approval USING (EXISTS (SELECT FROM payment_plan p WHERE p.id = plan_id));
CREATE POLICY scope ON plan_release USING (EXISTS (SELECT FROM payment_plan p WHERE p.id = plan_id));
CREATE POLICY scope ON transfer USING (EXISTS (SELECT FROM payment_plan p WHERE p.id = plan_id));
CREATE POLICY scope ON transfer_stop USING (EXISTS (SELECT FROM transfer t WHERE t.id = transfer_id));
