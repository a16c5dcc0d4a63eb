-- What is owed instead, once somebody corrected the amount of a cycle; the promise itself is kept as it was made.
ALTER TABLE promise ADD COLUMN owed numeric(18, 2) CHECK (owed > 0);

-- Changes of single transfers of a draft that belong together: a file, or one by hand. Nothing of it happens until it is
-- applied as a whole, and what was applied stays.
CREATE TABLE plan_correction (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES payment_plan,
  file_name text CHECK (length(file_name) BETWEEN 1 AND 200), -- null: by hand
  proposed_by uuid NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_at timestamptz NOT NULL DEFAULT app_now(),
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'APPLIED', 'DROPPED')),
  unchanged int NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  CHECK ((state = 'OPEN') = (ended_at IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_by_name IS NULL))
);
CREATE INDEX plan_correction_by_plan ON plan_correction (plan_id, id);

CREATE TABLE plan_correction_row (
  correction_id uuid NOT NULL REFERENCES plan_correction,
  row int NOT NULL CHECK (row > 0),
  transfer_id uuid, -- as it was written; a row with a problem may name none, or one of another plan
  kind text CHECK (kind IN ('AMOUNT', 'HOLD', 'RESUME', 'TAKE_OUT')),
  was numeric(18, 2),
  was_state text,
  becomes numeric(18, 2),
  reason text CHECK (length(reason) BETWEEN 1 AND 1000),
  problem text,
  PRIMARY KEY (correction_id, row)
);
CREATE INDEX plan_correction_row_by_transfer ON plan_correction_row (transfer_id) WHERE transfer_id IS NOT NULL;

CREATE FUNCTION keep_what_was_applied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM plan_correction c WHERE c.id = coalesce(NEW.correction_id, OLD.correction_id) AND c.state = 'APPLIED') THEN
    RAISE EXCEPTION 'What was applied is kept' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'applied_is_kept';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER applied_is_kept BEFORE INSERT OR UPDATE OR DELETE ON plan_correction_row
  FOR EACH ROW EXECUTE FUNCTION keep_what_was_applied();

-- Whole or not at all: nothing with a problem is applied, and everything that is applied says why.
CREATE FUNCTION check_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'APPLIED' AND EXISTS (
       SELECT FROM plan_correction_row r
        WHERE r.correction_id = NEW.id AND (r.problem IS NOT NULL OR r.kind IS NULL OR r.reason IS NULL)) THEN
    RAISE EXCEPTION 'A correction with problems is not applied'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'corrections_are_whole';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER corrections_are_whole BEFORE UPDATE ON plan_correction
  FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION check_correction();
CREATE TRIGGER correction_ends_once BEFORE UPDATE ON plan_correction
  FOR EACH ROW WHEN (OLD.state <> NEW.state)
  EXECUTE FUNCTION keep_to_graph('OPEN>APPLIED', 'OPEN>DROPPED');

CALL withhold('DELETE, TRUNCATE', 'plan_correction');
CALL withhold('TRUNCATE', 'plan_correction_row');

ALTER TABLE plan_correction ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_correction_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON plan_correction USING (EXISTS (SELECT FROM payment_plan p WHERE p.id = plan_id));
CREATE POLICY scope ON plan_correction_row USING (EXISTS (SELECT FROM plan_correction c WHERE c.id = correction_id));

-- Who asked, in words: people's requests may not look users up.
ALTER TABLE transfer_stop ADD COLUMN asked_by_name text;
