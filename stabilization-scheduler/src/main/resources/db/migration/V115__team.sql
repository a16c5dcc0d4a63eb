-- Who stands by people: users are known by the id in their token alone, their names stay in distribution-api.
CREATE TABLE worker (
  worker_id uuid PRIMARY KEY,
  revision int NOT NULL DEFAULT 1 CHECK (revision > 0), -- what is rewritten is the revision that was shown
  languages text[] NOT NULL CHECK (cardinality(languages) > 0),
  qualifications text[] NOT NULL,
  capacity int CHECK (capacity BETWEEN 1 AND 200), -- people at a time; null: what the policy says
  is_active boolean NOT NULL
);

-- Where they work, as grants say it: '*' is everywhere.
CREATE TABLE worker_area (
  worker_id uuid NOT NULL REFERENCES worker,
  organisation text NOT NULL,
  programme text NOT NULL,
  territory text NOT NULL,
  PRIMARY KEY (worker_id, organisation, programme, territory)
);

-- Days off, first and last; why is nobody's business here.
CREATE TABLE worker_leave (
  leave_id uuid PRIMARY KEY,
  worker_id uuid NOT NULL REFERENCES worker,
  from_day date NOT NULL,
  until_day date NOT NULL CHECK (until_day BETWEEN from_day AND from_day + 366)
);
CREATE INDEX worker_leave_by_end ON worker_leave (until_day);

-- Who answers at once when somebody is in danger.
CREATE TABLE on_call (
  duty_id uuid PRIMARY KEY,
  worker_id uuid NOT NULL REFERENCES worker,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL CHECK (until_at > from_at AND until_at <= from_at + interval '31 days')
);
CREATE INDEX on_call_by_end ON on_call (until_at);

-- Whether the caller answers for a place where this worker works.
CREATE FUNCTION may_lead(worker uuid) RETURNS boolean LANGUAGE sql STABLE
RETURN EXISTS (
  SELECT FROM worker_area a WHERE a.worker_id = worker AND may_see(a.organisation, a.programme, a.territory));

REVOKE DELETE ON worker FROM stabilization_request, stabilization_jobs;
REVOKE UPDATE ON worker_area, worker_leave, on_call FROM stabilization_request, stabilization_jobs;
ALTER TABLE worker ENABLE ROW LEVEL SECURITY;
ALTER TABLE worker_area ENABLE ROW LEVEL SECURITY;
ALTER TABLE worker_leave ENABLE ROW LEVEL SECURITY;
ALTER TABLE on_call ENABLE ROW LEVEL SECURITY;
-- Whoever works everywhere is seen from anywhere; an area is given and taken only by who answers for all of it.
CREATE POLICY seen ON worker_area FOR SELECT
  USING (may_see(nullif(organisation, '*'), nullif(programme, '*'), nullif(territory, '*')));
CREATE POLICY given ON worker_area FOR INSERT WITH CHECK (may_see(organisation, programme, territory));
CREATE POLICY taken ON worker_area FOR DELETE USING (may_see(organisation, programme, territory));
-- The inner queries are themselves under the policies of what they read.
CREATE POLICY seen ON worker FOR SELECT
  USING (EXISTS (SELECT FROM worker_area a WHERE a.worker_id = worker.worker_id));
CREATE POLICY entered ON worker FOR INSERT WITH CHECK (may_see(NULL, NULL, NULL));
CREATE POLICY rewritten ON worker FOR UPDATE USING (may_lead(worker_id));
CREATE POLICY seen ON worker_leave FOR SELECT
  USING (EXISTS (SELECT FROM worker w WHERE w.worker_id = worker_leave.worker_id));
CREATE POLICY given ON worker_leave FOR INSERT WITH CHECK (may_lead(worker_id));
CREATE POLICY taken ON worker_leave FOR DELETE USING (may_lead(worker_id));
CREATE POLICY seen ON on_call FOR SELECT USING (EXISTS (SELECT FROM worker w WHERE w.worker_id = on_call.worker_id));
CREATE POLICY given ON on_call FOR INSERT WITH CHECK (may_lead(worker_id));
CREATE POLICY taken ON on_call FOR DELETE USING (may_lead(worker_id));

-- Load is counted over every scope: a worker's day has the same hours whoever asks. It tells a number, and no person.
CREATE INDEX task_in_hand ON task (assignee) WHERE state = 'ASSIGNED';
CREATE FUNCTION people_stood_by(worker uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
RETURN (SELECT count(DISTINCT t.person_id) FROM task t WHERE t.assignee = worker AND t.state = 'ASSIGNED');

-- Who stood by a person last.
CREATE INDEX task_by_person ON task (person_id, assigned_at DESC) WHERE assignee IS NOT NULL;
