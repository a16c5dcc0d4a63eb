-- Whoever was erased where the names are: the keys of what is sealed of them are destroyed here too, whatever is open around
-- them, but for what is kept of a protection case until its own time is over (domain.md, "Case rules").
CREATE TABLE person_erasure (
  person_id uuid PRIMARY KEY,
  erased_at timestamptz NOT NULL, -- where the names are
  done_at timestamptz NOT NULL, -- here
  kept_tags bytea[] NOT NULL
);
ALTER TABLE retention_proof
  ADD COLUMN because text NOT NULL DEFAULT 'TIME_OVER' CHECK (because IN ('TIME_OVER', 'ERASURE'));

-- A report that the law wants, a child whom nobody speaks for, or a case that was closed as one of protection.
CREATE FUNCTION has_protection_case(person uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
RETURN EXISTS (
  SELECT FROM episode e WHERE e.person_id = has_protection_case.person AND (
    EXISTS (SELECT FROM mandatory_report r WHERE r.episode_id = e.episode_id)
    OR EXISTS (SELECT FROM case_closure c WHERE c.episode_id = e.episode_id AND c.protection)
    OR EXISTS (SELECT FROM child_mark m WHERE m.episode_id = e.episode_id
                AND (m.kind = 'UNACCOMPANIED_OR_SEPARATED' OR m.guardian <> 'PRESENT'))
    OR EXISTS (SELECT FROM task t WHERE t.episode_id = e.episode_id
                AND t.kind IN ('CHILD_PROTECTION', 'PROTECTION_FOLLOW_UP'))));

CREATE FUNCTION keep_protection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF has_protection_case(NEW.person_id) <> (cardinality(NEW.kept_tags) > 0) THEN
    RAISE EXCEPTION 'What is kept of an erased person is what a protection case needs' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER protection_is_kept BEFORE INSERT ON person_erasure FOR EACH ROW EXECUTE FUNCTION keep_protection();

CREATE FUNCTION is_erased(person uuid, tag bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
RETURN EXISTS (
  SELECT FROM person_erasure p WHERE p.person_id = is_erased.person AND is_erased.tag <> ALL (p.kept_tags));

CREATE OR REPLACE FUNCTION outlive_support() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF support_ended_at(OLD.person_id) IS NULL AND NOT is_erased(OLD.person_id, OLD.tag) THEN
    RAISE EXCEPTION 'Support of this person has not ended' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END
$$;

CALL append_only('person_erasure');
REVOKE INSERT ON person_erasure FROM stabilization_request;
ALTER TABLE person_erasure ENABLE ROW LEVEL SECURITY;
-- The inner query is itself under the policy of what it reads.
CREATE POLICY scope ON person_erasure
  USING (EXISTS (SELECT FROM episode e WHERE e.person_id = person_erasure.person_id));
