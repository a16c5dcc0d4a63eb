-- What somebody agreed to, purpose by purpose: never edited, the newest word counts, and what nobody said is not on record.
-- Nothing here is read by whatever moves money.
CREATE TABLE consent (
  consent_id uuid PRIMARY KEY,
  episode_id uuid NOT NULL REFERENCES episode,
  person_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('SUPPORT', 'REFERRAL', 'SHARING', 'DATA_RETENTION')),
  decision text NOT NULL CHECK (decision IN ('GIVEN', 'REFUSED', 'WITHDRAWN')),
  given_by text NOT NULL CHECK (given_by IN ('PERSON', 'GUARDIAN', 'CHILD_PROTECTION_AUTHORITY')),
  child_assents boolean, -- where it is a child's: whether the child agrees
  worker uuid NOT NULL,
  said_at timestamptz NOT NULL
);
CREATE INDEX consent_by_person ON consent (person_id, purpose, consent_id DESC);

-- What is known of a child, newest first; a guardian who is EXCLUDED is never asked.
CREATE TABLE child_mark (
  mark_id uuid PRIMARY KEY,
  episode_id uuid NOT NULL REFERENCES episode,
  kind text NOT NULL CHECK (kind IN ('CHILD', 'UNACCOMPANIED_OR_SEPARATED')),
  guardian text NOT NULL CHECK (guardian IN ('PRESENT', 'NONE', 'EXCLUDED')),
  turns_18_on date,
  worker uuid NOT NULL,
  marked_at timestamptz NOT NULL
);
CREATE INDEX child_mark_by_episode ON child_mark (episode_id, mark_id DESC);

-- What the law wants reported, and by when.
CREATE TABLE mandatory_report (
  report_id uuid PRIMARY KEY,
  episode_id uuid NOT NULL REFERENCES episode,
  worker uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  made_by uuid,
  made_at timestamptz,
  CHECK ((made_by IS NULL) = (made_at IS NULL))
);
CREATE INDEX report_to_make ON mandatory_report (due_at) WHERE made_at IS NULL;
CREATE INDEX report_by_episode ON mandatory_report (episode_id);

CREATE TABLE case_review (
  review_id uuid PRIMARY KEY,
  episode_id uuid NOT NULL REFERENCES episode,
  worker uuid NOT NULL,
  with_child boolean NOT NULL,
  with_family boolean NOT NULL,
  with_supervisor boolean NOT NULL,
  reviewed_at timestamptz NOT NULL,
  next_review_at timestamptz NOT NULL
);
CREATE INDEX review_by_episode ON case_review (episode_id, review_id DESC);

CREATE TABLE case_closure (
  episode_id uuid PRIMARY KEY REFERENCES episode,
  reason text NOT NULL CHECK (reason IN ('GOALS_MET', 'DECLINED', 'TURNED_18', 'DEATH')),
  protection boolean NOT NULL,
  worker uuid NOT NULL,
  closed_at timestamptz NOT NULL
);
ALTER TABLE episode ADD COLUMN followed_until timestamptz;

-- An episode that an alarm opens has no task yet when it is written; without one nobody sees it.
CREATE POLICY opened ON episode FOR INSERT WITH CHECK (true);

REVOKE UPDATE, DELETE ON consent, child_mark, case_review, case_closure FROM stabilization_request, stabilization_jobs;
REVOKE UPDATE, DELETE ON mandatory_report FROM stabilization_request, stabilization_jobs;
GRANT UPDATE (made_by, made_at) ON mandatory_report TO stabilization_request;
ALTER TABLE consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE child_mark ENABLE ROW LEVEL SECURITY;
ALTER TABLE mandatory_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_review ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_closure ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON consent USING (EXISTS (SELECT FROM episode e WHERE e.episode_id = consent.episode_id));
CREATE POLICY scope ON child_mark USING (EXISTS (SELECT FROM episode e WHERE e.episode_id = child_mark.episode_id));
CREATE POLICY scope ON mandatory_report USING (EXISTS (SELECT FROM episode e WHERE e.episode_id = mandatory_report.episode_id));
CREATE POLICY scope ON case_review USING (EXISTS (SELECT FROM episode e WHERE e.episode_id = case_review.episode_id));
CREATE POLICY scope ON case_closure USING (EXISTS (SELECT FROM episode e WHERE e.episode_id = case_closure.episode_id));

-- Visits for three months at least are the handbook's (6.2); the rest is an assumption until the authorities say.
UPDATE policy SET content = content || '{
  "cases": {"reportingHours": 24, "protectionMonths": 3, "protectionVisitDays": 30, "reviewDays": 30}}';
