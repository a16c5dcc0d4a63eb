-- What identifies somebody is corrected by two people, because they asked for it: whoever could change a phone alone could
-- send the money to their own.
CREATE TABLE person_rectification (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES data_request,
  person_id uuid NOT NULL REFERENCES person,
  organisation_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  territory text NOT NULL,
  fields text[] NOT NULL CHECK (cardinality(fields) > 0
    AND fields <@ ARRAY['NAME', 'DOCUMENT', 'PHONE', 'BIRTH_DATE', 'GENDER', 'LANGUAGE']),
  changes_enc bytea NOT NULL,
  before_enc bytea NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_at timestamptz NOT NULL DEFAULT app_now(),
  state text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'APPLIED', 'WITHDRAWN')),
  ended_by uuid,
  ended_by_name text,
  ended_at timestamptz,
  ended_in xid8,
  CHECK ((state = 'PROPOSED') = (ended_by IS NULL) AND (ended_by IS NULL) = (ended_at IS NULL)
    AND (ended_by IS NULL) = (ended_by_name IS NULL) AND (ended_by IS NULL) = (ended_in IS NULL)),
  CONSTRAINT two_people_rectify CHECK (state <> 'APPLIED' OR ended_by <> proposed_by)
);
CREATE UNIQUE INDEX one_open_rectification ON person_rectification (person_id) WHERE state = 'PROPOSED';
CREATE INDEX rectification_of_request ON person_rectification (request_id, id);
CALL withhold('DELETE, TRUNCATE', 'person_rectification');
ALTER TABLE person_rectification ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON person_rectification USING (may_see(organisation_id::text, programme_id::text, territory));
CALL audit_changes('person_rectification', 'changes_enc', 'before_enc');

CREATE TRIGGER rectifications_are_asked_for BEFORE INSERT ON person_rectification
  FOR EACH ROW EXECUTE FUNCTION refuse_unasked('RECTIFICATION');
-- Once the person was answered, nothing is applied any more.
CREATE TRIGGER rectifications_are_still_asked_for BEFORE UPDATE ON person_rectification
  FOR EACH ROW WHEN (NEW.state = 'APPLIED') EXECUTE FUNCTION refuse_unasked('RECTIFICATION');
CREATE TRIGGER rectifications_end_once BEFORE INSERT OR UPDATE ON person_rectification
  FOR EACH ROW EXECUTE FUNCTION keep_to_graph('>PROPOSED', 'PROPOSED>APPLIED', 'PROPOSED>WITHDRAWN');
CREATE TRIGGER rectifications_are_kept BEFORE UPDATE ON person_rectification
  FOR EACH ROW EXECUTE FUNCTION keep_all_but('state', 'ended_by', 'ended_by_name', 'ended_at', 'ended_in');

CREATE FUNCTION check_rectification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_confirmed(NEW.id, NEW.ended_by, 'RECTIFY_PERSON', sha256(NEW.changes_enc)) THEN
    RAISE EXCEPTION 'A rectification is not confirmed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'rectifications_are_confirmed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rectifications_are_confirmed BEFORE UPDATE ON person_rectification
  FOR EACH ROW WHEN (NEW.state = 'APPLIED') EXECUTE FUNCTION check_rectification();

CREATE FUNCTION guard_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM person_rectification r
                  WHERE r.person_id = NEW.id AND r.state = 'APPLIED' AND r.ended_in = pg_current_xact_id()) THEN
    RAISE EXCEPTION 'Two people correct what identifies somebody'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'identities_are_guarded';
  END IF;
  RETURN NEW;
END $$;
-- An erasure has a guard of its own.
CREATE TRIGGER identities_are_guarded
  BEFORE UPDATE OF name_enc, document_enc, phone_enc, birth_date_enc, document_hash, phone_hash, name_age_hash ON person
  FOR EACH ROW
  WHEN (NEW.erased_at IS NULL AND
        (OLD.name_enc, OLD.document_enc, OLD.phone_enc, OLD.birth_date_enc, OLD.document_hash, OLD.phone_hash, OLD.name_age_hash)
        IS DISTINCT FROM
        (NEW.name_enc, NEW.document_enc, NEW.phone_enc, NEW.birth_date_enc, NEW.document_hash, NEW.phone_hash, NEW.name_age_hash))
  EXECUTE FUNCTION guard_identity();
