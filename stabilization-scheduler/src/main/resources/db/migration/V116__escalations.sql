-- A task that nobody took in time waits for the coordinator; one whose contact was missed, for supervision (domain.md,
-- "Delay and stabilization, precisely"). Once each.
CREATE TABLE escalation (
  task_id uuid NOT NULL REFERENCES task,
  cause text NOT NULL CHECK (cause IN ('UNASSIGNED', 'CONTACT_MISSED')),
  escalated_at timestamptz NOT NULL,
  CONSTRAINT once_each_per_task PRIMARY KEY (task_id, cause)
);
REVOKE INSERT, UPDATE, DELETE ON escalation FROM stabilization_request;
REVOKE UPDATE, DELETE ON escalation FROM stabilization_jobs;
ALTER TABLE escalation ENABLE ROW LEVEL SECURITY;
-- The inner query is itself under task's policy.
CREATE POLICY scope ON escalation USING (EXISTS (SELECT FROM task t WHERE t.task_id = escalation.task_id));

-- What was looked at once its time had come is not looked at again: the indexes hold only what is still to come.
ALTER TABLE task
  ADD COLUMN assignment_checked boolean NOT NULL DEFAULT false,
  ADD COLUMN contact_checked boolean NOT NULL DEFAULT false;
CREATE INDEX task_unassigned ON task (urgency, raised_at) WHERE state = 'OPEN' AND NOT assignment_checked;
CREATE INDEX task_uncontacted ON task (first_contact_due)
  WHERE state IN ('OPEN', 'ASSIGNED') AND NOT contact_checked;

-- How a team's days go is read from the contacts of the last weeks.
CREATE INDEX contact_of_worker ON contact (worker, occurred_at);
