-- What a plan's page says of it. It is computed set-based when the plan is collected and again when it is submitted,
-- and kept, so that what was signed is what is shown. What moves meanwhile (budget, float, age) is looked up instead.
CREATE TABLE plan_review (
  plan_id uuid PRIMARY KEY REFERENCES payment_plan,
  reviewed_at timestamptz NOT NULL DEFAULT app_now(),
  compared_with int, -- the cycle whose plans it was compared with; null: none came before
  stale boolean NOT NULL DEFAULT false -- edited since
);

-- A cut of the plan: everybody (ALL), by territory, partner, tier, sex and age, and one row per kind of finding.
CREATE TABLE plan_share (
  plan_id uuid NOT NULL REFERENCES plan_review,
  cut text NOT NULL CHECK (cut IN ('ALL', 'TERRITORY', 'PARTNER', 'TIER', 'SEX_AGE', 'FINDING')),
  key text NOT NULL,
  households int NOT NULL,
  people int NOT NULL,
  amount numeric(18, 2) NOT NULL,
  PRIMARY KEY (plan_id, cut, key)
);

-- Transfers that somebody should look at. LEFT points to a transfer of the plans that it was compared with, all others
-- to one of this plan. Derived, and written anew as a whole, so without foreign keys.
CREATE TABLE plan_finding (
  plan_id uuid NOT NULL,
  kind text NOT NULL
    CHECK (kind IN ('NEW', 'LEFT', 'AMOUNT', 'NOTES', 'NO_PHONE', 'DUPLICATE', 'OTHER_PLAN')),
  transfer_id uuid NOT NULL,
  reason text CHECK (reason IN ('SIZE', 'RULE', 'PART', 'CORRECTED')),
  was numeric(18, 2),
  -- Serves the list of a plan that is filtered by a finding.
  PRIMARY KEY (plan_id, kind, transfer_id)
);

-- How many lived there when the transfer was planned: tells a larger household from another rule.
ALTER TABLE transfer
  ADD COLUMN household_size int,
  ADD COLUMN corrected_from numeric(18, 2); -- what it was before somebody corrected the amount

-- Serves the check for open duplicates, which are few among millions.
CREATE INDEX person_undecided ON person (household_id) WHERE open_duplicates > 0;

ALTER TABLE plan_review ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_share ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_finding ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON plan_review USING (EXISTS (SELECT FROM payment_plan p WHERE p.id = plan_id));
CREATE POLICY scope ON plan_share USING (EXISTS (SELECT FROM payment_plan p WHERE p.id = plan_id));
CREATE POLICY scope ON plan_finding USING (EXISTS (SELECT FROM payment_plan p WHERE p.id = plan_id));
