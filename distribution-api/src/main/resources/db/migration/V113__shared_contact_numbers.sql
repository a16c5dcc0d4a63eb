-- A number at which codes of many households are told may be one person's who collects for them. It is noticed by a hash
-- that is as keyed as that of a phone; a phone that a family or neighbours share is fine.
ALTER TABLE person ADD COLUMN contact_hash bytea;
CREATE INDEX person_by_contact ON person (contact_hash) WHERE contact_hash IS NOT NULL;

ALTER TABLE person DROP CONSTRAINT erased_is_not_told;
ALTER TABLE person ADD CONSTRAINT erased_is_not_told
  CHECK (erased_at IS NULL OR num_nonnulls(contact_enc, contact_phone_enc, contact_hash) = 0);

DROP TRIGGER contact_numbers_are_guarded ON person;
CREATE TRIGGER contact_numbers_are_guarded BEFORE UPDATE OF contact_phone_enc, contact_hash ON person
  FOR EACH ROW
  WHEN (NEW.erased_at IS NULL
        AND (OLD.contact_phone_enc, OLD.contact_hash) IS DISTINCT FROM (NEW.contact_phone_enc, NEW.contact_hash))
  EXECUTE FUNCTION guard_identity();

-- In how many households of a programme somebody is told at that number, wished for or their own phone. Households beyond
-- the reader's scope count, and nothing else of them is told.
CREATE FUNCTION households_told_at(wished bytea, programme uuid) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT count(DISTINCT p.household_id)::int
    FROM person p
   WHERE (p.contact_hash = wished OR p.phone_hash = wished AND p.contact_hash IS NULL)
     AND p.programme_id = programme AND p.merged_into IS NULL AND p.erased_at IS NULL
$$;

-- Numbers that somebody of an import wishes to be told at.
CREATE FUNCTION wished_in(import uuid) RETURNS TABLE (wished bytea, programme uuid)
LANGUAGE sql STABLE AS $$
  SELECT DISTINCT p.contact_hash, p.programme_id
    FROM household h JOIN person p ON p.household_id = h.id
   WHERE h.import_id = import AND p.contact_hash IS NOT NULL AND p.merged_into IS NULL
$$;
