-- At which step plans and reports are, as distribution-api tells it; what a promise waits for before its release follows from it.
CREATE TABLE waiting_step (
  subject_id uuid PRIMARY KEY, -- a plan, or a report that is wanted of a partner
  sequence bigint NOT NULL CHECK (sequence > 0),
  programme_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  territory text, -- null: wherever the partner works in the programme
  cycle int, -- null: whichever
  step text NOT NULL,
  is_open boolean NOT NULL,
  reached_at timestamptz NOT NULL
);
CREATE INDEX waiting_step_open ON waiting_step (programme_id, organisation_id) WHERE is_open;

-- A plan that is under way goes before a report that is missing; of several, the newest.
CREATE FUNCTION step_before_release(programme uuid, organisation uuid, place text, instalment int) RETURNS text
LANGUAGE sql STABLE
RETURN coalesce((
  SELECT s.step FROM waiting_step s
   WHERE s.is_open AND s.programme_id = programme AND s.organisation_id = organisation
     AND coalesce(s.territory, place) = place AND coalesce(s.cycle, instalment) = instalment
   ORDER BY s.step = 'AWAITING_PARTNER_REPORT', s.subject_id DESC LIMIT 1), 'PREPARATION');

-- How a wait went, change by change: what it waited for from then on, until the next one.
CREATE TABLE wait_change (
  promise_id uuid NOT NULL, -- of a watch: only the statements that move watches insert here
  change_id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('WATCHING', 'DELIVERED', 'STOPPED')),
  waiting_for text NOT NULL,
  PRIMARY KEY (promise_id, change_id)
);

-- When the latest news of ptm.approvals happened, in whichever order it came.
ALTER TABLE delay_watch ADD COLUMN told_at timestamptz NOT NULL DEFAULT '-infinity';
INSERT INTO wait_change (promise_id, at, state, waiting_for)
SELECT promise_id, coalesce(delivered_at, due_at, app_now()), state, waiting_for FROM delay_watch WHERE state <> 'UNPROMISED';

-- Serves reports and replays, which go by the dates that were communicated; those never move.
CREATE INDEX watch_by_due ON delay_watch (due_at);

REVOKE INSERT, UPDATE, DELETE ON waiting_step, wait_change FROM stabilization_request;
REVOKE UPDATE, DELETE ON wait_change FROM stabilization_jobs;
REVOKE DELETE ON waiting_step FROM stabilization_jobs;
ALTER TABLE waiting_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE wait_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON waiting_step USING (may_see(organisation_id::text, programme_id::text, territory));
-- The inner query is itself under the watch's policy.
CREATE POLICY scope ON wait_change USING (EXISTS (SELECT FROM delay_watch w WHERE w.promise_id = wait_change.promise_id));
