-- Long work on a draft goes chunk by chunk in the background; how far it is stands on the plan's row, in the same
-- transaction as what was done, so that whoever goes on after a crash does nothing twice.
ALTER TABLE payment_plan
  ADD COLUMN work text CHECK (work IN ('COLLECTING', 'SUBMITTING')),
  ADD COLUMN work_for jsonb, -- who asked for it, with their scope as it was then
  ADD COLUMN work_total int,
  ADD COLUMN work_done int NOT NULL DEFAULT 0,
  ADD COLUMN work_after uuid, -- the last promise that was looked at
  ADD COLUMN work_refusal text, -- why the last work came to nothing
  ADD CONSTRAINT only_drafts_are_worked_on CHECK (work IS NULL OR (state = 'DRAFT' AND work_for IS NOT NULL));

CREATE INDEX payment_plan_worked_on ON payment_plan (id) WHERE work IS NOT NULL;
-- Two clicks never collect the same people into two halves.
CREATE UNIQUE INDEX collected_once_at_a_time ON payment_plan (programme_id, cycle, territory) WHERE work = 'COLLECTING';

-- Content changes only while nobody is submitting it.
CREATE OR REPLACE FUNCTION is_draft(plan uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM FROM payment_plan WHERE id = plan AND state = 'DRAFT' AND work IS DISTINCT FROM 'SUBMITTING' FOR SHARE;
  RETURN FOUND;
END $$;
