-- A file may wait until whoever brought it has said what its columns are and has tried it out.
ALTER TABLE registration_import DROP CONSTRAINT registration_import_state_check;
ALTER TABLE registration_import ADD CONSTRAINT registration_import_state_check
  CHECK (state IN ('PREPARING', 'RECEIVED', 'STAGING', 'VALIDATING', 'TRIED', 'APPLYING', 'DONE',
                   'REFUSED', 'FAILED', 'DISCARDED'));
ALTER TABLE registration_import
  ADD COLUMN trial boolean NOT NULL DEFAULT false,
  -- Each trial and the import itself run the same job once; this tells them apart.
  ADD COLUMN run int NOT NULL DEFAULT 1 CHECK (run > 0),
  ADD CONSTRAINT a_trial_enters_nobody CHECK (NOT trial OR (applied = 0 AND state NOT IN ('APPLYING', 'DONE'))),
  ADD CONSTRAINT only_a_trial_is_tried CHECK (state <> 'TRIED' OR trial);

DROP INDEX same_file_once;
CREATE UNIQUE INDEX same_file_once ON registration_import (programme_id, sha256)
  WHERE state NOT IN ('REFUSED', 'FAILED', 'DISCARDED');

-- A mapping that somebody saved for the next file of their organisation.
CREATE TABLE mapping_profile (
  organisation_id uuid NOT NULL REFERENCES organisation,
  name text NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
  yaml text NOT NULL CHECK (length(yaml) <= 200000),
  saved_by text NOT NULL,
  saved_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (organisation_id, name)
);
ALTER TABLE mapping_profile ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON mapping_profile USING (may_see(organisation_id::text, NULL, NULL));
