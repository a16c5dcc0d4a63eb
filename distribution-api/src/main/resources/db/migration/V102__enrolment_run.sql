-- Enrolling goes on in the background, in the name and with the scope of whoever asked; the last run of each programme.
CREATE TABLE enrolment_run (
  programme_id uuid PRIMARY KEY REFERENCES programme,
  run_for jsonb NOT NULL,
  considered int NOT NULL DEFAULT 0,
  eligible int NOT NULL DEFAULT 0,
  not_eligible int NOT NULL DEFAULT 0,
  awaiting_decision int NOT NULL DEFAULT 0,
  promised int NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL DEFAULT app_now(),
  finished_at timestamptz
);
CREATE INDEX enrolment_run_unfinished ON enrolment_run (programme_id) WHERE finished_at IS NULL;
CALL withhold('DELETE, TRUNCATE', 'enrolment_run');
ALTER TABLE enrolment_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON enrolment_run USING (programme_id IN (SELECT id FROM programme));
