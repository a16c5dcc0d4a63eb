-- A registration file and what became of it. rows_read = accepted + rejected.
CREATE TABLE registration_import (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  organisation_id uuid NOT NULL REFERENCES organisation,
  programme_id uuid NOT NULL REFERENCES programme,
  file_name text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 bytea NOT NULL,
  received_by text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT app_now(),
  -- Where whoever sent it may register people, when they sent it; '*' for everywhere.
  territories text[] NOT NULL,
  format text CHECK (format IN ('CSV', 'XLSX')),
  charset text,
  delimiter text,
  profile text,
  -- The profile as it was, so that a restart maps alike.
  profile_yaml text,
  state text NOT NULL
    CHECK (state IN ('RECEIVED', 'STAGING', 'VALIDATING', 'APPLYING', 'DONE', 'REFUSED', 'FAILED')),
  refusal text,
  refusal_detail text,
  attempts int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  state_since timestamptz NOT NULL DEFAULT app_now(),
  finished_at timestamptz,
  bytes_read bigint NOT NULL DEFAULT 0,
  rows_read int NOT NULL DEFAULT 0,
  rejected int NOT NULL DEFAULT 0,
  applied int NOT NULL DEFAULT 0,
  duplicates_flagged int NOT NULL DEFAULT 0,
  purged_at timestamptz,
  CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
  CHECK (state <> 'DONE' OR rows_read = applied + rejected)
);
-- The same file is imported once; one that failed may be sent again.
CREATE UNIQUE INDEX same_file_once ON registration_import (programme_id, sha256)
  WHERE state NOT IN ('REFUSED', 'FAILED');
CREATE INDEX import_waiting ON registration_import (received_at)
  WHERE state IN ('RECEIVED', 'STAGING', 'VALIDATING', 'APPLYING');
CREATE INDEX import_to_purge ON registration_import (received_at) WHERE purged_at IS NULL;

-- The original, sealed piece by piece; any instance can read it.
CREATE TABLE import_chunk (
  import_id uuid NOT NULL REFERENCES registration_import,
  number int NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (import_id, number)
);
ALTER TABLE import_chunk ALTER COLUMN sealed SET STORAGE EXTERNAL;

-- One line per thing that is wrong; value_enc is sealed for its import.
CREATE TABLE import_reject (
  import_id uuid NOT NULL REFERENCES registration_import,
  row_number int NOT NULL,
  ordinal int NOT NULL,
  column_name text NOT NULL,
  value_enc bytea,
  reason text NOT NULL,
  household_key bytea,
  PRIMARY KEY (import_id, row_number, ordinal)
);

-- A newcomer who looks like somebody else; whoever was there first stays as they are.
CREATE TABLE duplicate_flag (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  import_id uuid NOT NULL REFERENCES registration_import,
  person_id uuid NOT NULL REFERENCES person,
  other_person_id uuid NOT NULL REFERENCES person,
  organisation_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  territory text NOT NULL,
  grounds text[] NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DIFFERENT_PEOPLE', 'SAME_PERSON')),
  decided_by text,
  decided_at timestamptz,
  reason text,
  UNIQUE (person_id, other_person_id),
  CHECK ((state = 'OPEN') = (decided_at IS NULL))
);
CREATE INDEX duplicate_open ON duplicate_flag (import_id, id) WHERE state = 'OPEN';

ALTER TABLE registration_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_reject ENABLE ROW LEVEL SECURITY;
ALTER TABLE duplicate_flag ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON registration_import
  USING (may_see(organisation_id::text, programme_id::text, NULL));
CREATE POLICY scope ON import_reject
  USING (EXISTS (SELECT FROM registration_import i WHERE i.id = import_id));
CREATE POLICY scope ON duplicate_flag
  USING (may_see(organisation_id::text, programme_id::text, territory));
CREATE POLICY scope ON consent
  USING (EXISTS (SELECT FROM person p WHERE p.id = person_id));

-- Each import makes its own unlogged tables here and drops them at its end. Nobody else reads them.
CREATE SCHEMA staging;

REVOKE ALL ON import_chunk FROM distribution_request;
GRANT USAGE, CREATE ON SCHEMA staging TO distribution_jobs;
