-- How many days after the end of support each kind of record is kept. A version is never edited; the newest counts.
CREATE TABLE retention_policy (
  version int PRIMARY KEY CHECK (version > 0),
  days jsonb NOT NULL CHECK (days ?& ARRAY['NOTES', 'ASSESSMENTS', 'SESSIONS', 'CONSENTS', 'CONTACTS']),
  assumed boolean NOT NULL, -- true until an agency's rule or a law stands behind it
  published_at timestamptz NOT NULL DEFAULT app_now()
);
-- Assumptions: contacts and consents outlive the two years that indicators look back, and an audit's usual five.
INSERT INTO retention_policy (version, days, assumed) VALUES (1,
  '{"NOTES": 365, "ASSESSMENTS": 730, "SESSIONS": 730, "CONSENTS": 1825, "CONTACTS": 1825}', true);

-- Which records of an episode are gone.
ALTER TABLE episode ADD COLUMN purged text[] NOT NULL DEFAULT '{}';
CREATE INDEX episode_ended ON episode (moved_at)
  WHERE state IN ('NOT_REQUIRED', 'DECLINED', 'UNREACHABLE', 'CLOSED');

-- That records went, of whom, when and by which version: one row per kind of record, or per key where they were sealed.
-- It doesn't say of which compartment the key was.
CREATE TABLE retention_proof (
  proof_id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL,
  record_type text NOT NULL CHECK (record_type IN ('NOTES', 'ASSESSMENTS', 'SESSIONS', 'CONSENTS', 'CONTACTS')),
  policy_version int NOT NULL REFERENCES retention_policy,
  done_at timestamptz NOT NULL,
  records bigint NOT NULL CHECK (records >= 0),
  key_fingerprint bytea CHECK (length(key_fingerprint) = 32), -- SHA-256 of the wrapped key
  CHECK ((record_type = 'NOTES') = (key_fingerprint IS NOT NULL))
);
CREATE INDEX retention_proof_by_person ON retention_proof (person_id);

-- When everything around a person ended; null while anything is open, in whatever scope.
CREATE FUNCTION support_ended_at(person uuid) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
RETURN (
  SELECT CASE WHEN bool_and(
      e.state IN ('NOT_REQUIRED', 'DECLINED', 'UNREACHABLE', 'CLOSED')
      AND coalesce(e.followed_until < app_now(), true)
      AND episode_open_tasks(e.episode_id) = 0
      AND NOT episode_waits(e.episode_id)
      AND NOT EXISTS (SELECT FROM mandatory_report r WHERE r.episode_id = e.episode_id AND r.made_at IS NULL)
      AND NOT EXISTS (
        SELECT FROM session_participant p JOIN session s USING (session_id)
        WHERE p.episode_id = e.episode_id AND s.state = 'PLANNED'))
    THEN max(greatest(e.moved_at, e.followed_until,
      (SELECT max(t.ended_at) FROM task t WHERE t.episode_id = e.episode_id))) END
  FROM episode e WHERE e.person_id = support_ended_at.person);

-- Whoever asks, the tables' owner too: what is sealed of somebody who is stood by stays.
CREATE FUNCTION outlive_support() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF support_ended_at(OLD.person_id) IS NULL THEN
    RAISE EXCEPTION 'Support of this person has not ended' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER note_outlives_support BEFORE DELETE ON note FOR EACH ROW EXECUTE FUNCTION outlive_support();
CREATE TRIGGER key_outlives_support BEFORE DELETE ON person_seal_key FOR EACH ROW EXECUTE FUNCTION outlive_support();

CALL append_only('retention_policy', 'retention_proof');
REVOKE INSERT ON retention_policy FROM stabilization_request, stabilization_jobs;
REVOKE INSERT ON retention_proof FROM stabilization_request;
REVOKE UPDATE ON episode FROM stabilization_request;
GRANT UPDATE (state, moved_at, followed_until) ON episode TO stabilization_request;
GRANT DELETE ON assessed_need, consent, child_mark, contact TO stabilization_jobs;
GRANT UPDATE (ticked) ON protocol_application TO stabilization_jobs;
ALTER TABLE retention_policy ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_proof ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON retention_policy FOR SELECT USING (true);
CREATE POLICY scope ON retention_proof
  USING (EXISTS (SELECT FROM episode e WHERE e.person_id = retention_proof.person_id));
