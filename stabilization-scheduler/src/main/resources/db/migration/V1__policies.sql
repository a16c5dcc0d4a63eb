-- A policy is never edited: a change is the next version. A watch keeps the version that timed it.
CREATE TABLE policy (
  version int PRIMARY KEY CHECK (version > 0),
  active_from timestamptz NOT NULL,
  reason text NOT NULL,
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object')
);
REVOKE UPDATE, DELETE ON policy FROM stabilization_request, stabilization_jobs;

-- Grace, stages and first contact as the sample programme assumes them; Ecuador's national holidays on the days
-- to which the law on moved holidays moves them.
INSERT INTO policy (version, active_from, reason, content) VALUES (
  1,
  '2020-01-01T00:00:00Z',
  'Defaults of the first release',
  '{
    "zone": "America/Guayaquil",
    "workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
    "holidays": [
      "2026-01-01", "2026-02-16", "2026-02-17", "2026-04-03", "2026-05-01", "2026-05-25", "2026-08-10",
      "2026-10-09", "2026-11-02", "2026-11-03", "2026-12-25",
      "2027-01-01", "2027-02-08", "2027-02-09", "2027-03-26", "2027-04-30", "2027-05-24", "2027-08-09",
      "2027-10-08", "2027-11-01", "2027-11-02", "2027-12-25",
      "2028-01-01", "2028-02-28", "2028-02-29", "2028-04-14", "2028-05-01", "2028-05-26", "2028-08-11",
      "2028-10-09", "2028-11-02", "2028-11-03", "2028-12-25"
    ],
    "graceWorkingDays": {"high": 0, "medium": 2, "low": 3},
    "graceOverrides": [],
    "furtherStagesAfterDays": [7, 15],
    "firstContactDays": {"high": 1, "medium": 3, "low": 5},
    "reportingLag": {}
  }'
);
