-- A session that was agreed on, with one person, a family or a group. It hangs on no transfer: the money may come, it stays.
-- Where it is, is a kind of place; no address stands here.
CREATE TABLE session (
  session_id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('INDIVIDUAL', 'FAMILY', 'GROUP')),
  mode text NOT NULL CHECK (mode IN ('PHONE', 'MEETING', 'HOME_VISIT', 'COMMUNITY', 'REMOTE')),
  place text NOT NULL CHECK (place IN ('NONE', 'OFFICE', 'HOME', 'COMMUNITY_SPACE', 'SHELTER', 'SCHOOL', 'HEALTH_CENTRE')),
  planned_at timestamptz NOT NULL,
  minutes int NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  child_friendly boolean NOT NULL,
  interpreter boolean NOT NULL,
  childcare boolean NOT NULL,
  protocol_code text,
  protocol_version int,
  worker uuid NOT NULL,
  state text NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED', 'HELD', 'CANCELLED')),
  ended_at timestamptz,
  programme_id uuid NOT NULL,
  organisation_id uuid,
  territory text NOT NULL,
  FOREIGN KEY (protocol_code, protocol_version) REFERENCES protocol,
  CHECK ((state = 'PLANNED') = (ended_at IS NULL))
);
CREATE INDEX session_of_worker ON session (worker, planned_at);
CREATE TABLE session_participant (
  session_id uuid NOT NULL REFERENCES session,
  episode_id uuid NOT NULL REFERENCES episode,
  attendance text CHECK (attendance IN ('ATTENDED', 'ABSENT', 'EXCUSED')),
  PRIMARY KEY (session_id, episode_id)
);
CREATE INDEX session_by_episode ON session_participant (episode_id);
CREATE TRIGGER session_graph BEFORE UPDATE ON session FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_to_graph('PLANNED>HELD', 'PLANNED>CANCELLED');

REVOKE DELETE ON session, session_participant FROM stabilization_request, stabilization_jobs;
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session_participant ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON session
  USING (may_see(coalesce(organisation_id::text, 'untold'), programme_id::text, territory));
CREATE POLICY scope ON session_participant
  USING (EXISTS (SELECT FROM episode e WHERE e.episode_id = session_participant.episode_id));
