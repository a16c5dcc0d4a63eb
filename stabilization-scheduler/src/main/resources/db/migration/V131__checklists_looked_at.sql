-- A checklist that supervision went over; what was found is talked about, and stands nowhere.
CREATE TABLE checklist_review (
  application_id uuid PRIMARY KEY REFERENCES protocol_application,
  reviewed_by uuid NOT NULL,
  reviewed_by_name text NOT NULL,
  reviewed_at timestamptz NOT NULL
);
CALL append_only('checklist_review');
REVOKE INSERT ON checklist_review FROM stabilization_jobs;
ALTER TABLE checklist_review ENABLE ROW LEVEL SECURITY;
-- The inner query is itself under the policy of what it reads.
CREATE POLICY scope ON checklist_review
  USING (EXISTS (SELECT FROM protocol_application a WHERE a.application_id = checklist_review.application_id));
