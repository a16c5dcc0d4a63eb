-- Some of a household leave with a head of their own. Both are owed by the programme's rule for their size from then on; what is
-- on its way stays wholly with those who stay, and no cycle is paid to anybody twice.
ALTER TABLE household_change
  ADD COLUMN leaving uuid[], -- to_person, who is their head, among them
  ADD COLUMN new_household_id uuid UNIQUE,
  DROP CONSTRAINT household_change_kinds,
  ADD CONSTRAINT household_change_kinds CHECK (kind IN ('PAYEE', 'SPLIT')),
  ADD CONSTRAINT splits_say_who_goes CHECK (
    (kind = 'SPLIT') = (leaving IS NOT NULL) AND (kind = 'SPLIT') = (new_household_id IS NOT NULL)
    AND (kind <> 'SPLIT' OR to_person = ANY (leaving)));
CREATE INDEX household_change_leaving ON household_change USING gin (leaving) WHERE kind = 'SPLIT';

CREATE FUNCTION split_hindrances(household uuid, head uuid, goers uuid[]) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN NOT head = ANY (goers) OR EXISTS (
      SELECT FROM unnest(goers) g WHERE g NOT IN (SELECT p.id FROM living_in(household) p)) THEN 'NOT_MEMBER' END,
    CASE WHEN EXISTS (
      SELECT FROM living_in(household) p JOIN household h ON h.id = p.household_id
        LEFT JOIN enrolment e ON e.programme_id = h.programme_id AND e.household_id = h.id
       WHERE p.id = ANY (goers) AND (p.is_head OR e.person_id = p.id)) THEN 'HEAD_STAYS' END,
    CASE WHEN EXISTS (SELECT FROM living_in(household) p WHERE p.id = head AND p.age < 18) THEN 'CHILD' END,
    CASE WHEN (SELECT h.size FROM household h WHERE h.id = household) <= cardinality(goers) THEN 'SIZE' END], NULL)
    || household_hindrances(household)
$$;

CREATE OR REPLACE FUNCTION change_hindrances(change household_change) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT CASE (change).kind
    WHEN 'PAYEE' THEN payee_hindrances((change).household_id, (change).to_person)
    ELSE split_hindrances((change).household_id, (change).to_person, (change).leaving) END
$$;
CREATE OR REPLACE FUNCTION change_content(change household_change) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(concat_ws(';', (change).id, (change).kind, (change).household_id, (change).from_person,
    (change).to_person, encode((change).makeup, 'hex'), array_to_string((change).leaving, ','), (change).new_household_id), 'UTF8'))
$$;

-- The split that is applied in this transaction, to a household or from it.
CREATE FUNCTION is_splitting(household uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM household_change c
                  WHERE c.household_id = household AND c.kind = 'SPLIT' AND c.state = 'APPLIED'
                    AND c.ended_in = pg_current_xact_id())
$$;

CREATE FUNCTION guard_members() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM household_change c
                  WHERE c.household_id = OLD.household_id AND c.new_household_id = NEW.household_id AND c.state = 'APPLIED'
                    AND c.ended_in = pg_current_xact_id() AND NEW.id = ANY (c.leaving)
                    AND NEW.is_head = (NEW.id = c.to_person)) THEN
    RAISE EXCEPTION 'Two people let a household part' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'members_are_guarded';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER members_are_guarded BEFORE UPDATE OF household_id, is_head ON person
  FOR EACH ROW WHEN ((OLD.household_id, OLD.is_head) IS DISTINCT FROM (NEW.household_id, NEW.is_head))
  EXECUTE FUNCTION guard_members();

CREATE FUNCTION guard_size() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_splitting(NEW.id) THEN
    RAISE EXCEPTION 'Two people let a household part' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'sizes_are_guarded';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sizes_are_guarded BEFORE UPDATE OF size ON household
  FOR EACH ROW WHEN (OLD.size IS DISTINCT FROM NEW.size) EXECUTE FUNCTION guard_size();

-- The outcome of targeting stands, unless a review overturned it; what it is worth follows the size where a household parts.
CREATE OR REPLACE FUNCTION check_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_splitting(NEW.household_id)
     AND (OLD.eligible, OLD.score, OLD.criteria_version, OLD.urgency, OLD.reasons)
         IS NOT DISTINCT FROM (NEW.eligible, NEW.score, NEW.criteria_version, NEW.urgency, NEW.reasons) THEN
    RETURN NEW;
  END IF;
  IF OLD.eligible OR NOT NEW.eligible OR (OLD.score, OLD.criteria_version, OLD.amount, OLD.urgency)
        IS DISTINCT FROM (NEW.score, NEW.criteria_version, NEW.amount, NEW.urgency)
     OR NOT EXISTS (SELECT FROM eligibility_review r WHERE r.enrolment_id = NEW.id AND r.state = 'OVERTURNED') THEN
    RAISE EXCEPTION 'Only a review changes who is eligible'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'reviews_change_outcomes';
  END IF;
  RETURN NEW;
END $$;

-- Where a household came from, and where that one came from.
CREATE FUNCTION origins_of(household uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH RECURSIVE origin AS (
    SELECT c.household_id AS id FROM household_change c WHERE c.new_household_id = household AND c.kind = 'SPLIT'
    UNION
    SELECT c.household_id FROM origin o JOIN household_change c ON c.new_household_id = o.id AND c.kind = 'SPLIT')
  SELECT id FROM origin
$$;

-- A cycle that is on its way to those somebody lived with, or was paid to them, is not promised to them again; and each date
-- is the one that was communicated. The promises of the origin are locked, so that none is planned in between.
CREATE FUNCTION check_promised_after_split() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM p.id
     FROM added a
     JOIN household_change c ON c.new_household_id = a.household_id
     JOIN promise p ON p.programme_id = a.programme_id AND p.cycle = a.cycle AND p.household_id IN (SELECT origins_of(a.household_id))
    ORDER BY p.id FOR NO KEY UPDATE OF p;
  IF EXISTS (
       SELECT FROM added a
         JOIN household_change c ON c.new_household_id = a.household_id
         JOIN promise p ON p.programme_id = a.programme_id AND p.cycle = a.cycle
                       AND p.household_id IN (SELECT origins_of(a.household_id))
        WHERE is_on_its_way(p.id) OR p.paid > 0 OR p.due_at <> a.due_at
           OR EXISTS (SELECT FROM transfer t WHERE t.promise_id = p.id AND t.withdrawn > 0)) THEN
    RAISE EXCEPTION 'Nobody is paid twice for a cycle because their household parted'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'nobody_is_paid_twice';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER nobody_is_paid_twice AFTER INSERT ON promise
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_promised_after_split();

-- Whoever left keeps what was made out to them where they lived before.
CREATE OR REPLACE FUNCTION homes_of(person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT p.household_id FROM person p WHERE p.id = homes_of.person
  UNION
  SELECT c.household_id FROM household_change c
   WHERE c.kind = 'SPLIT' AND c.state = 'APPLIED' AND c.leaving @> ARRAY[homes_of.person]
$$;
