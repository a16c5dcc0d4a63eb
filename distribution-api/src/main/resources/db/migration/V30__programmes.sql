-- What decides the amounts of a programme; the rule as its own JSON, read and checked by the domain.
CREATE TABLE programme_terms (
  programme_id uuid PRIMARY KEY REFERENCES programme,
  rule jsonb NOT NULL,
  note_multiple numeric(12, 2) NOT NULL CHECK (note_multiple > 0),
  created_by uuid NOT NULL
);

CREATE TABLE programme_fsp (
  programme_id uuid NOT NULL REFERENCES programme,
  code text NOT NULL CHECK (code ~ '^[A-Z0-9_]{2,40}$'),
  position int NOT NULL CHECK (position > 0),
  territories text[], -- null: everywhere
  per_code_limit numeric(18, 2) NOT NULL CHECK (per_code_limit > 0),
  note_multiple numeric(12, 2) NOT NULL CHECK (note_multiple > 0),
  PRIMARY KEY (programme_id, code),
  UNIQUE (programme_id, position)
);

CREATE TABLE approval_tier (
  programme_id uuid NOT NULL REFERENCES programme,
  position int NOT NULL,
  up_to numeric(18, 2), -- null: no upper limit
  approvals int NOT NULL CHECK (approvals > 0),
  PRIMARY KEY (programme_id, position)
);

-- A version never changes once it is published; the newest published one is in force.
CREATE TABLE criteria (
  programme_id uuid NOT NULL REFERENCES programme,
  version int NOT NULL CHECK (version > 0),
  threshold int NOT NULL,
  rules jsonb NOT NULL,
  high_attributes text[] NOT NULL,
  medium_score int NOT NULL,
  written_by uuid NOT NULL,
  published_at timestamptz,
  published_by uuid,
  PRIMARY KEY (programme_id, version),
  CHECK ((published_at IS NULL) = (published_by IS NULL))
);

-- The dates that were communicated, version by version; programme_cycle holds those in force for new promises.
CREATE TABLE service_level (
  programme_id uuid NOT NULL,
  version int NOT NULL CHECK (version > 0),
  cycle int NOT NULL,
  due_at timestamptz NOT NULL,
  valid_from timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (programme_id, version, cycle),
  FOREIGN KEY (programme_id, cycle) REFERENCES programme_cycle
);

CREATE TRIGGER published_criteria_are_kept BEFORE UPDATE ON criteria
  FOR EACH ROW WHEN (OLD.published_at IS NOT NULL)
  EXECUTE FUNCTION refuse('Published criteria never change: write the next version');

-- The amount by the rule, before rounding up to notes, and the service level that a promise was made under.
ALTER TABLE enrolment ADD COLUMN rule_amount numeric(18, 2);
ALTER TABLE promise
  ADD COLUMN service_level int,
  -- Withdrawn in all transfers of this promise, net of reversals.
  ADD COLUMN paid numeric(18, 2) NOT NULL DEFAULT 0,
  -- The outcome last told in a TransferClosed; empty while the promise is open.
  ADD COLUMN closed text CHECK (closed IN ('DELIVERED', 'CANCELLED', 'REPLACED', 'PROMISE_WITHDRAWN'));
CREATE INDEX enrolment_not_eligible ON enrolment (programme_id, id) WHERE NOT eligible;
CREATE INDEX promise_by_enrolment ON promise (enrolment_id);

CREATE TRIGGER promise_is_kept
  BEFORE UPDATE OF id, enrolment_id, programme_id, household_id, cycle, due_at, amount, currency ON promise
  FOR EACH ROW
  WHEN ((OLD.id, OLD.enrolment_id, OLD.programme_id, OLD.household_id, OLD.cycle, OLD.due_at, OLD.amount, OLD.currency)
    IS DISTINCT FROM
    (NEW.id, NEW.enrolment_id, NEW.programme_id, NEW.household_id, NEW.cycle, NEW.due_at, NEW.amount, NEW.currency))
  EXECUTE FUNCTION refuse('What was promised never changes');

ALTER TABLE programme_terms ENABLE ROW LEVEL SECURITY;
ALTER TABLE programme_fsp ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval_tier ENABLE ROW LEVEL SECURITY;
ALTER TABLE criteria ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_level ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON programme_terms USING (programme_id IN (SELECT id FROM programme));
CREATE POLICY scope ON programme_fsp USING (programme_id IN (SELECT id FROM programme));
CREATE POLICY scope ON approval_tier USING (programme_id IN (SELECT id FROM programme));
CREATE POLICY scope ON criteria USING (programme_id IN (SELECT id FROM programme));
CREATE POLICY scope ON service_level USING (programme_id IN (SELECT id FROM programme));
