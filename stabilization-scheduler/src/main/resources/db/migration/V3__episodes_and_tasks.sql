-- Per person: the last sequence on stabilization.tasks and the open episode. Its row is the lock that orders
-- everything that happens around one person.
CREATE TABLE person_journal (
  person_id uuid PRIMARY KEY,
  last_sequence bigint NOT NULL CHECK (last_sequence > 0),
  open_episode uuid
);

CREATE TABLE episode (
  episode_id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'CONTACTING', 'SCREENED', 'NOT_REQUIRED', 'DECLINED',
    'ACTIVE', 'UNREACHABLE', 'CLOSING', 'CLOSED')),
  opened_at timestamptz NOT NULL,
  moved_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX one_open_episode_per_person ON episode (person_id)
  WHERE state IN ('OPEN', 'CONTACTING', 'SCREENED', 'ACTIVE', 'CLOSING');

CREATE TABLE task (
  task_id uuid PRIMARY KEY,
  promise_id uuid NOT NULL, -- of a watch: only the statement that claims the watch inserts here
  stage int NOT NULL CHECK (stage > 0),
  person_id uuid NOT NULL,
  episode_id uuid NOT NULL REFERENCES episode,
  programme_id uuid NOT NULL,
  territory text NOT NULL,
  language text NOT NULL,
  urgency text NOT NULL CHECK (urgency IN ('HIGH', 'MEDIUM', 'LOW')),
  qualifications text[] NOT NULL,
  kind text NOT NULL CHECK (kind IN ('DELAY_CONTACT', 'COLLECTION_SUPPORT')),
  cause text NOT NULL,
  raised_at timestamptz NOT NULL,
  first_contact_due timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ASSIGNED', 'DONE', 'CANCELLED')),
  assignee uuid,
  assigned_at timestamptz,
  ended_at timestamptz,
  outcome text CHECK (outcome IN ('SUPPORTED', 'DECLINED', 'NOT_REQUIRED', 'UNREACHABLE')),
  cancel_reason text CHECK (cancel_reason IN ('DELIVERED', 'VOIDED', 'PROMISE_CLOSED')),
  CONSTRAINT one_task_per_stage UNIQUE (promise_id, stage),
  CHECK ((assignee IS NULL) = (assigned_at IS NULL)),
  CHECK (state NOT IN ('ASSIGNED', 'DONE') OR assignee IS NOT NULL),
  CHECK ((state IN ('DONE', 'CANCELLED')) = (ended_at IS NOT NULL)),
  CHECK ((state = 'DONE') = (outcome IS NOT NULL)),
  CHECK ((state = 'CANCELLED') = (cancel_reason IS NOT NULL))
);
-- Work lists walk what is alive by what is due first; what has ended is listed newest first, by its key.
CREATE INDEX task_live_by_due ON task (first_contact_due, task_id) WHERE state IN ('OPEN', 'ASSIGNED');
CREATE INDEX task_of_worker ON task (assignee, task_id) WHERE assignee IS NOT NULL;
CREATE INDEX task_by_episode ON task (episode_id);

CREATE TABLE contact (
  contact_id uuid PRIMARY KEY DEFAULT uuidv7(),
  task_id uuid NOT NULL REFERENCES task,
  worker uuid NOT NULL,
  mode text NOT NULL CHECK (mode IN ('PHONE', 'IN_PERSON', 'HOME_VISIT', 'COMMUNITY', 'REMOTE')),
  reached boolean NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX contact_by_task ON contact (task_id, occurred_at);

-- The Java types say the same; a test compares them.
CREATE TRIGGER task_starts_open BEFORE INSERT ON task FOR EACH ROW
  WHEN (NEW.state <> 'OPEN') EXECUTE FUNCTION keep_to_graph('>OPEN');
CREATE TRIGGER task_graph BEFORE UPDATE ON task FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_to_graph(
    'OPEN>ASSIGNED', 'OPEN>CANCELLED', 'ASSIGNED>DONE', 'ASSIGNED>CANCELLED');

CREATE TRIGGER episode_starts_open BEFORE INSERT ON episode FOR EACH ROW
  WHEN (NEW.state <> 'OPEN') EXECUTE FUNCTION keep_to_graph('>OPEN');
CREATE TRIGGER episode_graph BEFORE UPDATE ON episode FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_to_graph(
    'OPEN>CONTACTING', 'OPEN>CLOSED',
    'CONTACTING>SCREENED', 'CONTACTING>UNREACHABLE', 'CONTACTING>CLOSING',
    'SCREENED>NOT_REQUIRED', 'SCREENED>DECLINED', 'SCREENED>ACTIVE', 'SCREENED>CLOSING',
    'ACTIVE>SCREENED', 'ACTIVE>CLOSING',
    'CLOSING>CONTACTING', 'CLOSING>CLOSED');

REVOKE DELETE ON person_journal, episode, task, contact FROM stabilization_request, stabilization_jobs;
REVOKE UPDATE ON contact FROM stabilization_request, stabilization_jobs;
ALTER TABLE task ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE episode ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON task USING (may_see(NULL, programme_id::text, territory));
-- The inner query is itself under task's policy.
CREATE POLICY scope ON contact USING (EXISTS (SELECT FROM task t WHERE t.task_id = contact.task_id));
CREATE POLICY scope ON episode USING (EXISTS (SELECT FROM task t WHERE t.episode_id = episode.episode_id));

-- A person may be known to several partners: whether anything is still open is asked of all, whoever asks.
CREATE FUNCTION episode_waits(episode uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
RETURN EXISTS (
  SELECT FROM task t JOIN delay_watch w USING (promise_id) WHERE t.episode_id = episode AND w.state = 'WATCHING');
CREATE FUNCTION episode_open_tasks(episode uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
RETURN (SELECT count(*) FROM task t WHERE t.episode_id = episode AND t.state IN ('OPEN', 'ASSIGNED'));
