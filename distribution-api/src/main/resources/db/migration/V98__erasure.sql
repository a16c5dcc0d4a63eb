-- What identifies somebody is erased by destroying their key, by two people, because they asked for it. Amounts, dates
-- and ids stay: money that was paid has to be accounted for.
ALTER TABLE person ADD COLUMN erased_at timestamptz;
ALTER TABLE person ALTER COLUMN name_enc DROP NOT NULL;
ALTER TABLE person ALTER COLUMN name_age_hash DROP NOT NULL;
ALTER TABLE person ADD CONSTRAINT erased_is_erased CHECK (
  CASE WHEN erased_at IS NULL THEN name_enc IS NOT NULL AND name_age_hash IS NOT NULL
       ELSE num_nonnulls(name_enc, document_enc, phone_enc, birth_date_enc, sensitive_enc,
                         document_hash, phone_hash, name_age_hash) = 0 AND attributes = '{}' END);

CREATE TABLE person_erasure (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES data_request,
  person_id uuid NOT NULL REFERENCES person,
  organisation_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  territory text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_at timestamptz NOT NULL DEFAULT app_now(),
  state text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'WITHDRAWN', 'DONE')),
  ended_by uuid,
  ended_by_name text,
  ended_at timestamptz,
  -- Fingerprints (SHA-256) of the wrapped key and of the sealed name: a copy of either can be recognised, and no copy
  -- of the name be opened. Null where the person had no key of their own.
  key_fingerprint bytea CHECK (length(key_fingerprint) = 32),
  name_fingerprint bytea CHECK (length(name_fingerprint) = 32),
  records int CHECK (records > 0), -- theirs, and those that were merged into it
  transfers int CHECK (transfers >= 0), -- whose sealed payee was taken away
  CHECK ((state = 'PROPOSED') = (ended_by IS NULL) AND (ended_by IS NULL) = (ended_at IS NULL)
    AND (ended_by IS NULL) = (ended_by_name IS NULL)),
  CHECK ((state = 'DONE') = (name_fingerprint IS NOT NULL) AND (state = 'DONE') = (records IS NOT NULL)
    AND (state = 'DONE') = (transfers IS NOT NULL)),
  CONSTRAINT two_people_erase CHECK (state <> 'DONE' OR ended_by <> proposed_by)
);
CREATE UNIQUE INDEX one_erasure ON person_erasure (person_id) WHERE state <> 'WITHDRAWN';
CREATE INDEX erasure_of_request ON person_erasure (request_id, id);
CALL withhold('DELETE, TRUNCATE', 'person_erasure');
ALTER TABLE person_erasure ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON person_erasure USING (may_see(organisation_id::text, programme_id::text, territory));
CALL audit_changes('person_erasure');

-- Everybody who goes with a person: they themselves, and the records that turned out to be theirs.
CREATE FUNCTION records_of(person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE theirs AS (
    SELECT records_of.person AS id UNION SELECT p.id FROM person p JOIN theirs t ON p.merged_into = t.id)
  SELECT id FROM theirs
$$;
CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;

-- By the household, for whose promises there is an index.
CREATE FUNCTION promises_to(person uuid) RETURNS SETOF promise LANGUAGE sql STABLE AS $$
  SELECT p.* FROM person h JOIN promise p ON (p.programme_id, p.household_id, p.person_id) = (h.programme_id, h.household_id, h.id)
   WHERE h.id IN (SELECT records_of(promises_to.person))
$$;

-- Why somebody can't be erased yet; empty where nothing is in the way.
CREATE FUNCTION erasure_hindrances(person uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM person p WHERE p.id = person AND p.merged_into IS NOT NULL) THEN 'MERGED' END,
    CASE WHEN EXISTS (
      SELECT FROM promises_to(person) p
       WHERE coalesce(p.owed, p.amount) > p.paid AND p.closed IS DISTINCT FROM 'PROMISE_WITHDRAWN'
         AND p.closed IS DISTINCT FROM 'CANCELLED') THEN 'OWED' END,
    CASE WHEN EXISTS (
      SELECT FROM promises_to(person) p JOIN transfer t ON t.promise_id = p.id
       WHERE (t.contradicted IS NOT NULL OR t.stop IS NOT NULL
              OR t.state NOT IN ('PAID', 'CANCELLED', 'REJECTED_BY_FSP', 'EXPIRED', 'REVERSED'))) THEN 'TRANSFER' END,
    CASE WHEN EXISTS (
      SELECT FROM kit_entitlement k
       WHERE k.person_id IN (SELECT records_of(person)) AND k.state = 'ALLOCATED') THEN 'KIT' END,
    CASE WHEN EXISTS (
      SELECT FROM eligibility_review r
       WHERE r.person_id IN (SELECT records_of(person)) AND r.state = 'OPEN') THEN 'REVIEW' END,
    CASE WHEN EXISTS (
      SELECT FROM data_request r
       WHERE r.person_id IN (SELECT records_of(person)) AND r.state = 'OPEN' AND r.kind <> 'ERASURE') THEN 'REQUEST' END,
    CASE WHEN EXISTS (
      SELECT FROM person p WHERE p.id IN (SELECT records_of(person)) AND p.open_duplicates > 0) THEN 'DUPLICATE' END,
    CASE WHEN EXISTS (
      SELECT FROM person p JOIN person o ON o.household_id = p.household_id
       WHERE p.id = person AND p.is_head AND o.id <> p.id AND o.merged_into IS NULL AND o.erased_at IS NULL)
      THEN 'HEAD' END], NULL)
$$;

-- What two people decide about somebody's data: begun for an open request of that kind, changed in nothing but how it ends.
CREATE FUNCTION refuse_unasked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
       SELECT FROM data_request r
        WHERE r.id = NEW.request_id AND r.kind = TG_ARGV[0] AND r.state = 'OPEN' AND r.person_id = NEW.person_id
          AND (r.organisation_id, r.programme_id, r.territory) = (NEW.organisation_id, NEW.programme_id, NEW.territory)) THEN
    RAISE EXCEPTION 'Nobody asked for it' USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION keep_all_but() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) - TG_ARGV IS DISTINCT FROM to_jsonb(NEW) - TG_ARGV THEN
    RAISE EXCEPTION '% stays as it was made', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER erasures_are_asked_for BEFORE INSERT ON person_erasure
  FOR EACH ROW EXECUTE FUNCTION refuse_unasked('ERASURE');
CREATE TRIGGER erasures_end_once BEFORE INSERT OR UPDATE ON person_erasure
  FOR EACH ROW EXECUTE FUNCTION keep_to_graph('>PROPOSED', 'PROPOSED>DONE', 'PROPOSED>WITHDRAWN');
CREATE TRIGGER erasures_are_kept BEFORE UPDATE ON person_erasure
  FOR EACH ROW EXECUTE FUNCTION keep_all_but(
    'state', 'ended_by', 'ended_by_name', 'ended_at', 'key_fingerprint', 'name_fingerprint', 'records', 'transfers');

CREATE FUNCTION check_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_confirmed(NEW.id, NEW.ended_by, 'ERASE_PERSON', NULL) THEN
    RAISE EXCEPTION 'An erasure is not confirmed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'erasures_are_confirmed';
  END IF;
  IF cardinality(erasure_hindrances(NEW.person_id)) > 0 THEN
    RAISE EXCEPTION 'Somebody is not erased while %', erasure_hindrances(NEW.person_id)
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'erasures_wait';
  END IF;
  IF EXISTS (SELECT FROM person p WHERE p.id IN (SELECT records_of(NEW.person_id)) AND p.erased_at IS NULL)
     OR EXISTS (SELECT FROM person_key k WHERE k.person_id IN (SELECT records_of(NEW.person_id)))
     OR EXISTS (SELECT FROM promises_to(NEW.person_id) p JOIN transfer t ON t.promise_id = p.id WHERE t.sealed_payee <> '') THEN
    RAISE EXCEPTION 'Something of % is still there', NEW.person_id
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'erased_means_all';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER erased_means_all BEFORE UPDATE ON person_erasure
  FOR EACH ROW WHEN (NEW.state = 'DONE') EXECUTE FUNCTION check_erasure();

-- Keys and identities go only for an erasure that was proposed, and an erased person never comes back.
CREATE FUNCTION is_being_erased(person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM person_erasure e
                  WHERE e.state = 'PROPOSED' AND is_being_erased.person IN (SELECT records_of(e.person_id)))
$$;

CREATE FUNCTION guard_person_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR NOT is_being_erased(OLD.person_id) THEN
    RAISE EXCEPTION 'A key is destroyed by two people, because somebody asked for it'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'keys_are_kept';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER keys_are_kept BEFORE UPDATE OR DELETE ON person_key FOR EACH ROW EXECUTE FUNCTION guard_person_key();

CREATE FUNCTION guard_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL OR NOT is_being_erased(NEW.id) THEN
    RAISE EXCEPTION 'Nobody is erased but by two people, and nobody comes back'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'erased_stays_erased';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER erased_stays_erased BEFORE UPDATE ON person FOR EACH ROW
  WHEN (OLD.erased_at IS NOT NULL OR NEW.erased_at IS NOT NULL) EXECUTE FUNCTION guard_erased();

-- What a plan's approvals bind is its payee's fingerprint, which stays; the sealed payee itself may be taken away once
-- the transfer is over and the person is erased.
CREATE OR REPLACE FUNCTION freeze_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_draft(OLD.plan_id) THEN
    IF TG_OP = 'UPDATE' AND NEW.sealed_payee = '' AND is_being_erased(OLD.person_id)
       AND (NEW.id, NEW.plan_id, NEW.promise_id, NEW.programme_id, NEW.household_id, NEW.person_id, NEW.cycle,
            NEW.amount, NEW.due_at, NEW.payee_fingerprint, NEW.approved_sequence, NEW.dropped)
           IS NOT DISTINCT FROM
           (OLD.id, OLD.plan_id, OLD.promise_id, OLD.programme_id, OLD.household_id, OLD.person_id, OLD.cycle,
            OLD.amount, OLD.due_at, OLD.payee_fingerprint, OLD.approved_sequence, OLD.dropped) THEN
      RETURN NEW;
    END IF;
    PERFORM refuse_frozen(OLD.plan_id);
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$;
