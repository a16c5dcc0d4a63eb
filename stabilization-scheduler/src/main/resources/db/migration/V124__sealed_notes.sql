-- A key for each person and kind of what is sealed, wrapped with that kind's keyset, apart from what it seals: back this
-- table up apart and for a shorter time. The tag is a keyed hash: no column says of whom there are notes of violence.
CREATE TABLE person_seal_key (
  person_id uuid NOT NULL,
  tag bytea NOT NULL CHECK (length(tag) = 32),
  key_enc bytea NOT NULL,
  PRIMARY KEY (person_id, tag)
);

-- Never edited: a correction is a note that names the one it corrects.
CREATE TABLE note (
  note_id uuid PRIMARY KEY,
  episode_id uuid NOT NULL REFERENCES episode,
  person_id uuid NOT NULL,
  tag bytea NOT NULL CHECK (length(tag) = 32),
  words_enc bytea NOT NULL,
  corrects uuid REFERENCES note,
  worker uuid NOT NULL,
  written_at timestamptz NOT NULL
);
CREATE INDEX note_by_episode ON note (episode_id, note_id);
CREATE INDEX note_by_person ON note (person_id);
CREATE INDEX note_by_corrected ON note (corrects) WHERE corrects IS NOT NULL;

-- Somebody opened notes outside of their caseload; two others see that they did.
CREATE TABLE exceptional_access (
  access_id uuid PRIMARY KEY,
  episode_id uuid NOT NULL REFERENCES episode,
  person_id uuid NOT NULL,
  opened_by uuid NOT NULL,
  opened_by_name text NOT NULL,
  reason_enc bytea, -- null once its time is over
  opened_at timestamptz NOT NULL,
  until timestamptz NOT NULL CHECK (until > opened_at),
  UNIQUE (access_id, opened_by)
);
CREATE INDEX exceptional_access_by_person ON exceptional_access (person_id, opened_by, until);
CREATE TABLE exceptional_access_seen (
  access_id uuid NOT NULL,
  opened_by uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('PSYCHOSOCIAL_SUPERVISOR', 'DATA_PROTECTION_OFFICER')),
  seen_by uuid NOT NULL,
  seen_by_name text NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (access_id, role),
  FOREIGN KEY (access_id, opened_by) REFERENCES exceptional_access (access_id, opened_by),
  CONSTRAINT two_people_see UNIQUE (access_id, seen_by),
  CONSTRAINT nobody_sees_their_own CHECK (seen_by <> opened_by)
);

-- Why somebody can't wait is sealed too. What was written before is sealed by the service, which has the keys.
ALTER TABLE urgency_reason
  ALTER COLUMN reason DROP NOT NULL,
  ADD COLUMN reason_enc bytea,
  ADD CONSTRAINT sealed_or_old CHECK (num_nonnulls(reason, reason_enc) <= 1);
CREATE INDEX urgency_reason_unsealed ON urgency_reason (reason_id) WHERE reason IS NOT NULL;
CREATE INDEX episode_by_person ON episode (person_id);

REVOKE UPDATE, DELETE, TRUNCATE ON person_seal_key, note, exceptional_access, exceptional_access_seen
  FROM stabilization_request, stabilization_jobs;
GRANT DELETE ON person_seal_key, note TO stabilization_jobs;
GRANT UPDATE (reason_enc) ON exceptional_access TO stabilization_jobs;
GRANT UPDATE (reason, reason_enc) ON urgency_reason TO stabilization_jobs;
ALTER TABLE person_seal_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE note ENABLE ROW LEVEL SECURITY;
ALTER TABLE exceptional_access ENABLE ROW LEVEL SECURITY;
ALTER TABLE exceptional_access_seen ENABLE ROW LEVEL SECURITY;
-- The inner queries are themselves under the policies of what they read.
CREATE POLICY scope ON person_seal_key
  USING (EXISTS (SELECT FROM episode e WHERE e.person_id = person_seal_key.person_id));
CREATE POLICY scope ON note USING (EXISTS (SELECT FROM episode e WHERE e.episode_id = note.episode_id));
CREATE POLICY scope ON exceptional_access
  USING (EXISTS (SELECT FROM episode e WHERE e.episode_id = exceptional_access.episode_id));
CREATE POLICY scope ON exceptional_access_seen
  USING (EXISTS (SELECT FROM exceptional_access a WHERE a.access_id = exceptional_access_seen.access_id));
