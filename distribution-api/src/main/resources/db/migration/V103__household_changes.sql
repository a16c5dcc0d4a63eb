-- Somebody else of a household receives its transfers: one person proposes it, another confirms it with a second factor.
-- Why is sealed for whoever is to receive them: it may tell of violence.
CREATE TABLE household_change (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  household_id uuid NOT NULL REFERENCES household,
  enrolment_id uuid NOT NULL REFERENCES enrolment,
  from_person uuid NOT NULL REFERENCES person, -- who received them so far
  to_person uuid NOT NULL REFERENCES person,
  organisation_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  territory text NOT NULL,
  reason_enc bytea NOT NULL,
  makeup bytea NOT NULL CHECK (length(makeup) = 32), -- who lived there and who received, when it was proposed
  proposed_by uuid NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_at timestamptz NOT NULL DEFAULT app_now(),
  state text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'APPLIED', 'WITHDRAWN')),
  ended_by uuid,
  ended_by_name text,
  ended_at timestamptz,
  ended_in xid8,
  CONSTRAINT household_change_kinds CHECK (kind IN ('PAYEE')),
  CHECK ((state = 'PROPOSED') = (ended_by IS NULL) AND (ended_by IS NULL) = (ended_at IS NULL)
    AND (ended_by IS NULL) = (ended_by_name IS NULL) AND (ended_by IS NULL) = (ended_in IS NULL)),
  CONSTRAINT two_people_change_households CHECK (state <> 'APPLIED' OR ended_by <> proposed_by)
);
CREATE UNIQUE INDEX one_open_household_change ON household_change (household_id) WHERE state = 'PROPOSED';
CREATE INDEX household_change_of_household ON household_change (household_id, id);
CALL withhold('DELETE, TRUNCATE', 'household_change');
ALTER TABLE household_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON household_change USING (may_see(organisation_id::text, programme_id::text, territory));
CALL audit_changes('household_change', 'reason_enc');

CREATE FUNCTION living_in(household uuid) RETURNS SETOF person LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.* FROM person p WHERE p.household_id = household AND p.merged_into IS NULL AND p.erased_at IS NULL
$$;

-- Whoever decides decides about what was shown: it is another household once somebody comes, goes or receives.
CREATE FUNCTION household_makeup(household uuid) RETURNS bytea LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT sha256(convert_to(concat_ws(';', h.id, h.size, e.person_id,
           (SELECT string_agg(concat_ws(' ', p.id, p.is_head, p.age), ',' ORDER BY p.id) FROM living_in(h.id) p)), 'UTF8'))
    FROM household h
    LEFT JOIN enrolment e ON e.programme_id = h.programme_id AND e.household_id = h.id
   WHERE h.id = household
$$;

-- What is in the way of any change of a household.
CREATE FUNCTION household_hindrances(household uuid) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN NOT EXISTS (
      SELECT FROM household h JOIN enrolment e ON e.programme_id = h.programme_id AND e.household_id = h.id
       WHERE h.id = household AND e.eligible) THEN 'NOT_INCLUDED' END,
    CASE WHEN (SELECT count(*) FROM living_in(household)) < 2 THEN 'ALONE' END,
    CASE WHEN EXISTS (SELECT FROM living_in(household) p WHERE p.open_duplicates > 0) THEN 'DUPLICATE' END,
    CASE WHEN EXISTS (
      SELECT FROM eligibility_review r WHERE r.household_id = household AND r.state = 'OPEN') THEN 'REVIEW' END,
    CASE WHEN EXISTS (
      SELECT FROM living_in(household) p
       WHERE EXISTS (SELECT FROM person_erasure e WHERE e.person_id = p.id AND e.state = 'PROPOSED')
          OR EXISTS (SELECT FROM data_request r
                      WHERE r.person_id = p.id AND r.kind = 'ERASURE' AND r.state = 'OPEN')) THEN 'ERASURE' END], NULL)
$$;

-- What approvals or a bank may be busy with: a transfer that holds its slot beyond the draft.
CREATE FUNCTION is_on_its_way(promised uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM transfer t JOIN payment_plan p ON p.id = t.plan_id
                  WHERE t.promise_id = promised AND t.holds_slot AND p.state <> 'DRAFT')
$$;

-- Why somebody can't receive for a household; empty where nothing is in the way. A child receives where they are the head.
CREATE FUNCTION payee_hindrances(household uuid, payee uuid) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN NOT EXISTS (SELECT FROM living_in(household) p WHERE p.id = payee) THEN 'NOT_MEMBER' END,
    CASE WHEN EXISTS (SELECT FROM living_in(household) p WHERE p.id = payee AND p.age < 18 AND NOT p.is_head) THEN 'CHILD' END,
    -- A plan that was sent back may hold a draft for whoever received before: that can still be moved.
    CASE WHEN EXISTS (
      SELECT FROM household h JOIN enrolment e ON e.programme_id = h.programme_id AND e.household_id = h.id
       WHERE h.id = household AND e.person_id = payee
         AND NOT EXISTS (SELECT FROM promise p
                          WHERE p.enrolment_id = e.id AND p.person_id <> payee AND coalesce(p.owed, p.amount) > p.paid
                            AND NOT is_on_its_way(p.id))) THEN 'SAME' END], NULL) || household_hindrances(household)
$$;

CREATE FUNCTION change_hindrances(change household_change) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT payee_hindrances((change).household_id, (change).to_person)
$$;

-- What is confirmed.
CREATE FUNCTION change_content(change household_change) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(concat_ws(';', (change).id, (change).kind, (change).household_id, (change).from_person,
    (change).to_person, encode((change).makeup, 'hex')), 'UTF8'))
$$;

CREATE FUNCTION check_household_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
       SELECT FROM enrolment e
        WHERE e.id = NEW.enrolment_id AND e.person_id = NEW.from_person
          AND (e.household_id, e.programme_id, e.organisation_id, e.territory)
              = (NEW.household_id, NEW.programme_id, NEW.organisation_id, NEW.territory))
     OR NEW.makeup <> household_makeup(NEW.household_id) THEN
    RAISE EXCEPTION 'The household is another one by now'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'changes_are_about_their_household';
  END IF;
  IF cardinality(change_hindrances(NEW)) > 0 THEN
    RAISE EXCEPTION 'A household is not changed while %', change_hindrances(NEW)
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'household_changes_wait';
  END IF;
  IF NEW.state = 'APPLIED' AND NOT is_confirmed(NEW.id, NEW.ended_by, 'CHANGE_HOUSEHOLD', change_content(NEW)) THEN
    RAISE EXCEPTION 'A change of a household is not confirmed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'household_changes_are_confirmed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER household_changes_are_kept BEFORE UPDATE ON household_change
  FOR EACH ROW EXECUTE FUNCTION keep_all_but('state', 'ended_by', 'ended_by_name', 'ended_at', 'ended_in');
CREATE TRIGGER household_changes_end_once BEFORE INSERT OR UPDATE ON household_change
  FOR EACH ROW EXECUTE FUNCTION keep_to_graph('>PROPOSED', 'PROPOSED>APPLIED', 'PROPOSED>WITHDRAWN');
CREATE TRIGGER household_changes_stand BEFORE INSERT OR UPDATE ON household_change
  FOR EACH ROW WHEN (NEW.state <> 'WITHDRAWN') EXECUTE FUNCTION check_household_change();

-- Who receives changes in the transaction that applies such a change, and nowhere else.
CREATE FUNCTION guard_payee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM household_change c
                  WHERE c.household_id = NEW.household_id AND c.kind = 'PAYEE' AND c.state = 'APPLIED'
                    AND c.to_person = NEW.person_id AND c.ended_in = pg_current_xact_id()) THEN
    RAISE EXCEPTION 'Two people change who receives' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'payees_are_guarded';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payees_are_guarded BEFORE UPDATE OF person_id ON enrolment
  FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id) EXECUTE FUNCTION guard_payee();

-- A promise follows its enrolment, and a draft its promise: once they are free to, and to nobody else.
CREATE FUNCTION guard_promised_to() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM enrolment e WHERE e.id = NEW.enrolment_id AND e.person_id = NEW.person_id) THEN
    RAISE EXCEPTION 'Two people change who receives' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'payees_are_guarded';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payees_are_guarded BEFORE UPDATE OF person_id ON promise
  FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id) EXECUTE FUNCTION guard_promised_to();
CREATE FUNCTION guard_paid_to() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM promise p WHERE p.id = NEW.promise_id AND p.person_id = NEW.person_id) THEN
    RAISE EXCEPTION 'Two people change who receives' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'payees_are_guarded';
  END IF;
  RETURN NEW;
END $$;
-- In a draft; from its submission on, transfer_content_is_frozen keeps it.
CREATE TRIGGER payees_are_guarded BEFORE UPDATE OF person_id ON transfer
  FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id) EXECUTE FUNCTION guard_paid_to();

CREATE FUNCTION check_moved_promise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_on_its_way(NEW.id) OR coalesce(NEW.owed, NEW.amount) <= NEW.paid THEN
    RAISE EXCEPTION 'What is on its way stays with whom it was approved for'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'what_is_on_its_way_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER what_is_on_its_way_stays BEFORE UPDATE OF person_id ON promise
  FOR EACH ROW WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id) EXECUTE FUNCTION check_moved_promise();

-- A draft goes with its promise: at the end of the transaction both are the same person's.
CREATE FUNCTION check_drafts_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT FROM transfer t JOIN promise p ON p.id = t.promise_id
              WHERE p.id = NEW.id AND t.holds_slot AND t.person_id <> p.person_id) THEN
    RAISE EXCEPTION 'A draft pays whom the promise is for'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'drafts_follow_their_promise';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER drafts_follow_their_promise AFTER UPDATE OF person_id ON promise
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_drafts_follow();

-- What is promised is promised to whoever receives. The row of the enrolment is locked by then, by the foreign key: a change
-- of who receives comes before or after.
CREATE FUNCTION check_promised_to() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT FROM added a JOIN enrolment e ON e.id = a.enrolment_id WHERE e.person_id <> a.person_id) THEN
    RAISE EXCEPTION 'Somebody else receives by now'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'promises_are_made_to_the_payee';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER promises_are_made_to_the_payee AFTER INSERT ON promise
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_promised_to();

-- A transfer is whose it was made out to; its promise may be somebody else's by now.
CREATE FUNCTION homes_of(person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT p.household_id FROM person p WHERE p.id = homes_of.person
$$;
CREATE OR REPLACE FUNCTION promises_to(person uuid) RETURNS SETOF promise LANGUAGE sql STABLE AS $$
  SELECT p.* FROM person h, homes_of(h.id) home, promise p
   WHERE h.id IN (SELECT records_of(promises_to.person))
     AND (p.programme_id, p.household_id, p.person_id) = (h.programme_id, home, h.id)
$$;
CREATE FUNCTION transfers_to(person uuid) RETURNS SETOF transfer LANGUAGE sql STABLE AS $$
  SELECT t.* FROM person h, homes_of(h.id) home, promise p, transfer t
   WHERE h.id IN (SELECT records_of(transfers_to.person))
     AND (p.programme_id, p.household_id) = (h.programme_id, home) AND t.promise_id = p.id AND t.person_id = h.id
$$;

CREATE OR REPLACE FUNCTION erasure_hindrances(person uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM person p WHERE p.id = person AND p.merged_into IS NOT NULL) THEN 'MERGED' END,
    CASE WHEN EXISTS (
      SELECT FROM promises_to(person) p
       WHERE coalesce(p.owed, p.amount) > p.paid AND p.closed IS DISTINCT FROM 'PROMISE_WITHDRAWN'
         AND p.closed IS DISTINCT FROM 'CANCELLED') THEN 'OWED' END,
    CASE WHEN EXISTS (
      SELECT FROM transfers_to(person) t
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
    -- Whoever receives, or will: others are promised nothing without them.
    CASE WHEN EXISTS (
      SELECT FROM person p JOIN person o ON o.household_id = p.household_id
       WHERE p.id = person AND o.id <> p.id AND o.merged_into IS NULL AND o.erased_at IS NULL
         AND coalesce((SELECT e.person_id = p.id FROM enrolment e
                        WHERE e.programme_id = p.programme_id AND e.household_id = p.household_id), p.is_head))
      THEN 'HEAD' END], NULL)
$$;

CREATE OR REPLACE FUNCTION check_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
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
     OR EXISTS (SELECT FROM transfers_to(NEW.person_id) t WHERE t.sealed_payee <> '') THEN
    RAISE EXCEPTION 'Something of % is still there', NEW.person_id
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'erased_means_all';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE
  kinds text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint
                  WHERE conrelid = 'notice'::regclass AND conname = 'notice_kind_check');
BEGIN
  ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
  EXECUTE 'ALTER TABLE notice ADD CONSTRAINT notice_kind_check ' || replace(kinds, 'ARRAY[', 'ARRAY[''HOUSEHOLD''::text, ');
END
$$;
