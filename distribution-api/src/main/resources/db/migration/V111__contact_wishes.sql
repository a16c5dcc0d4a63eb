-- How each person chose, in private, to be told. The number stands apart: whoever could change it alone could send a code
-- to their own phone, so that two people correct it, as they do a phone. The way and the hours are one person's to note.
ALTER TABLE person ADD COLUMN contact_enc bytea;
ALTER TABLE person ADD COLUMN contact_phone_enc bytea;
ALTER TABLE person ADD CONSTRAINT erased_is_not_told
  CHECK (erased_at IS NULL OR (contact_enc IS NULL AND contact_phone_enc IS NULL));

ALTER TABLE person_rectification DROP CONSTRAINT person_rectification_fields_check;
ALTER TABLE person_rectification ADD CONSTRAINT person_rectification_fields_check CHECK (cardinality(fields) > 0
  AND fields <@ ARRAY['NAME', 'DOCUMENT', 'PHONE', 'BIRTH_DATE', 'GENDER', 'LANGUAGE', 'CONTACT_PHONE']);

CREATE TRIGGER contact_numbers_are_guarded BEFORE UPDATE OF contact_phone_enc ON person
  FOR EACH ROW
  WHEN (NEW.erased_at IS NULL AND OLD.contact_phone_enc IS DISTINCT FROM NEW.contact_phone_enc)
  EXECUTE FUNCTION guard_identity();
