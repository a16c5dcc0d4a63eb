-- Whatever takes two people takes two who judge for themselves: a deputy and whom they stand in for are one. Whoever did the
-- first step leaves who was beside them then; whoever does the second may not be one of these, nor have them beside them now.
CREATE FUNCTION beside_caller() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_to_array(nullif(current_setting('puente.beside', true), ''), ' '), '{}')
$$;

ALTER TABLE proposal ADD COLUMN beside text[] NOT NULL DEFAULT '{}';
ALTER TABLE proposal ALTER COLUMN beside SET DEFAULT beside_caller();
ALTER TABLE code_batch ADD COLUMN beside text[] NOT NULL DEFAULT '{}';
ALTER TABLE code_batch ALTER COLUMN beside SET DEFAULT beside_caller();
ALTER TABLE bank_file ADD COLUMN beside text[] NOT NULL DEFAULT '{}';
ALTER TABLE bank_file ALTER COLUMN beside SET DEFAULT beside_caller();
ALTER TABLE payment_file ADD COLUMN beside text[] NOT NULL DEFAULT '{}';
ALTER TABLE slip_custodian ADD COLUMN beside text[] NOT NULL DEFAULT '{}';
ALTER TABLE slip_custodian ALTER COLUMN beside SET DEFAULT beside_caller();
ALTER TABLE call_custodian ADD COLUMN beside text[] NOT NULL DEFAULT '{}';
ALTER TABLE call_custodian ALTER COLUMN beside SET DEFAULT beside_caller();

CREATE FUNCTION taken_beside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.beside := beside_caller();
  RETURN NEW;
END
$$;
CREATE TRIGGER taken_beside BEFORE UPDATE OF taken_by ON payment_file FOR EACH ROW EXECUTE FUNCTION taken_beside();

-- Its arguments: the column of whoever did the first step, and of whoever does the second.
CREATE FUNCTION two_who_judge_apart() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  first text := to_jsonb(OLD) ->> TG_ARGV[0];
  second text := to_jsonb(NEW) ->> TG_ARGV[1];
BEGIN
  IF second = ANY (OLD.beside) OR first = ANY (beside_caller()) THEN
    RAISE EXCEPTION 'a deputy and whom they stand in for are one'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'deputies_are_one';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER two_who_judge_apart BEFORE UPDATE OF decided_by ON proposal
  FOR EACH ROW WHEN (NEW.decision = 'CONFIRMED') EXECUTE FUNCTION two_who_judge_apart('proposed_by', 'decided_by');
CREATE TRIGGER two_who_judge_apart BEFORE UPDATE OF confirmed_by ON code_batch
  FOR EACH ROW EXECUTE FUNCTION two_who_judge_apart('imported_by', 'confirmed_by');
CREATE TRIGGER two_who_judge_apart BEFORE UPDATE OF confirmed_by ON bank_file
  FOR EACH ROW EXECUTE FUNCTION two_who_judge_apart('brought_by', 'confirmed_by');
CREATE TRIGGER two_who_judge_apart BEFORE UPDATE OF confirmed_by ON payment_file
  FOR EACH ROW EXECUTE FUNCTION two_who_judge_apart('taken_by', 'confirmed_by');

-- The same for codes and PINs in hands, and in ears.
CREATE FUNCTION slip_custodians_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM slip_custodian c
              WHERE c.batch_id = NEW.batch_id AND c.kind <> NEW.kind
                AND (c.custodian = ANY (NEW.beside) OR NEW.custodian = ANY (c.beside))) THEN
    RAISE EXCEPTION 'a deputy and whom they stand in for are one custodian'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'nobody_has_codes_and_pins';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER slip_custodians_apart BEFORE INSERT ON slip_custodian
  FOR EACH ROW EXECUTE FUNCTION slip_custodians_apart();

CREATE FUNCTION call_custodians_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM call_custodian c
              WHERE c.transfer_id = NEW.transfer_id AND c.generation = NEW.generation AND c.kind <> NEW.kind
                AND (c.caller = ANY (NEW.beside) OR NEW.caller = ANY (c.beside))) THEN
    RAISE EXCEPTION 'a deputy and whom they stand in for are one caller'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'nobody_reads_code_and_pin';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER call_custodians_apart BEFORE INSERT ON call_custodian
  FOR EACH ROW EXECUTE FUNCTION call_custodians_apart();
