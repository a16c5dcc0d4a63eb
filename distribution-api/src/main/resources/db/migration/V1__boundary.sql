-- The tables that more than one feature reads. Each feature adds what is its own in its own migrations.

CREATE TABLE organisation (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  code text NOT NULL UNIQUE,
  name text NOT NULL
);

CREATE TABLE territory (
  code text PRIMARY KEY CHECK (code ~ '^[a-z0-9-]{2,40}$'),
  name text NOT NULL,
  province text,
  country char(2) NOT NULL
);

CREATE TABLE programme (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation,
  currency char(3) NOT NULL,
  budget numeric(18, 2) NOT NULL CHECK (budget >= 0),
  created_at timestamptz NOT NULL DEFAULT app_now()
);

CREATE TABLE programme_cycle (
  programme_id uuid NOT NULL REFERENCES programme,
  number int NOT NULL CHECK (number > 0),
  due_at timestamptz NOT NULL,
  PRIMARY KEY (programme_id, number)
);

-- Where a partner works in a programme. Everybody below is in one of these, so that a row's scope, on
-- which row-level security rests, needs one look instead of three.
CREATE TABLE working_area (
  organisation_id uuid NOT NULL REFERENCES organisation,
  programme_id uuid NOT NULL REFERENCES programme,
  territory text NOT NULL REFERENCES territory,
  PRIMARY KEY (organisation_id, programme_id, territory)
);

CREATE TABLE household (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  organisation_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  territory text NOT NULL,
  import_id uuid,
  size int NOT NULL CHECK (size BETWEEN 1 AND 60),
  created_at timestamptz NOT NULL DEFAULT app_now(),
  FOREIGN KEY (organisation_id, programme_id, territory) REFERENCES working_area,
  -- Holds copies of the scope to it, and serves targeting, which walks the households of a programme.
  UNIQUE (programme_id, id, organisation_id, territory)
);

-- Names, documents and phones are sealed (*_enc); searches use keyed hashes (*_hash).
CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  household_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  territory text NOT NULL,
  is_head boolean NOT NULL,
  name_enc bytea NOT NULL,
  document_enc bytea,
  phone_enc bytea,
  birth_date_enc bytea,
  document_hash bytea,
  phone_hash bytea,
  name_age_hash bytea NOT NULL,
  age int NOT NULL CHECK (age BETWEEN 0 AND 120),
  gender text CHECK (gender IN ('F', 'M', 'X')),
  language text NOT NULL DEFAULT 'es',
  -- Vulnerability attributes that programmes may weigh; sensitive ones are sealed together.
  attributes text[] NOT NULL DEFAULT '{}',
  sensitive_enc bytea,
  -- How many open duplicate flags keep this person from being eligible.
  open_duplicates int NOT NULL DEFAULT 0 CHECK (open_duplicates >= 0),
  merged_into uuid REFERENCES person,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  FOREIGN KEY (programme_id, household_id, organisation_id, territory)
    REFERENCES household (programme_id, id, organisation_id, territory)
);
CREATE UNIQUE INDEX one_head_per_household ON person (household_id) WHERE is_head;
CREATE INDEX person_by_household ON person (household_id);
CREATE INDEX person_by_document ON person (document_hash) WHERE document_hash IS NOT NULL;
CREATE INDEX person_by_phone ON person (phone_hash) WHERE phone_hash IS NOT NULL;
CREATE INDEX person_by_name_age ON person (name_age_hash);

CREATE TABLE consent (
  person_id uuid NOT NULL REFERENCES person,
  purpose text NOT NULL CHECK (purpose IN ('REGISTRATION', 'SUPPORT', 'REFERRAL', 'SHARING')),
  status text NOT NULL CHECK (status IN ('GIVEN', 'REFUSED', 'WITHDRAWN', 'NOT_RECORDED')),
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (person_id, purpose)
);

CREATE TABLE enrolment (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  programme_id uuid NOT NULL,
  household_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person, -- who is paid: the head
  organisation_id uuid NOT NULL,
  territory text NOT NULL,
  criteria_version int NOT NULL,
  score int NOT NULL,
  eligible boolean NOT NULL,
  reasons text[] NOT NULL DEFAULT '{}', -- rule codes; words come from the criteria version
  urgency text NOT NULL CHECK (urgency IN ('HIGH', 'MEDIUM', 'LOW')),
  amount numeric(18, 2) NOT NULL CHECK (amount >= 0),
  enrolled_at timestamptz NOT NULL DEFAULT app_now(),
  UNIQUE (programme_id, household_id),
  FOREIGN KEY (programme_id, household_id, organisation_id, territory)
    REFERENCES household (programme_id, id, organisation_id, territory)
);

-- What was communicated. due_at never moves.
CREATE TABLE promise (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  enrolment_id uuid NOT NULL REFERENCES enrolment,
  programme_id uuid NOT NULL,
  household_id uuid NOT NULL,
  person_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  territory text NOT NULL,
  cycle int NOT NULL,
  due_at timestamptz NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  currency char(3) NOT NULL,
  -- The last sequence of this promise on ptm.approvals.
  last_sequence bigint NOT NULL DEFAULT 1,
  UNIQUE (programme_id, household_id, cycle),
  FOREIGN KEY (programme_id, cycle) REFERENCES programme_cycle
);
CREATE INDEX promise_by_plan_scope ON promise (programme_id, cycle, territory);

ALTER TABLE household ENABLE ROW LEVEL SECURITY;
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE enrolment ENABLE ROW LEVEL SECURITY;
ALTER TABLE promise ENABLE ROW LEVEL SECURITY;
ALTER TABLE programme ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON household USING (may_see(organisation_id::text, programme_id::text, territory));
CREATE POLICY scope ON person USING (may_see(organisation_id::text, programme_id::text, territory));
CREATE POLICY scope ON enrolment USING (may_see(organisation_id::text, programme_id::text, territory));
CREATE POLICY scope ON promise USING (may_see(organisation_id::text, programme_id::text, territory));
CREATE POLICY scope ON programme USING (may_see(organisation_id::text, id::text, NULL));
