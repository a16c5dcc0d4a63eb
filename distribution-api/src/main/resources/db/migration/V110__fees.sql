-- What banks take for their services, as their statements say. A bank's fee is for no transfer and no programme, and whose
-- money pays it is not for this house to guess: it stays in a book of the organisation's own, beside those of the programmes.
CREATE TABLE fsp_fee_day (
  id uuid PRIMARY KEY,
  fsp text NOT NULL,
  currency char(3) NOT NULL,
  day date NOT NULL,
  charged numeric(18, 2) NOT NULL CHECK (charged >= 0),
  refunded numeric(18, 2) NOT NULL CHECK (refunded >= 0),
  version bigint NOT NULL,
  told_at timestamptz NOT NULL,
  UNIQUE (fsp, currency, day)
);
CALL withhold('DELETE, TRUNCATE', 'fsp_fee_day');

-- Posted on the day that we hear of it, whichever day the bank booked it; what changes or takes back points to what was
-- posted before.
CREATE TABLE fee_entry (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  fee_day_id uuid NOT NULL REFERENCES fsp_fee_day,
  fsp text NOT NULL,
  currency char(3) NOT NULL,
  day date NOT NULL,
  cause text NOT NULL CHECK (cause IN ('CHARGED', 'REFUNDED')),
  original uuid REFERENCES fee_entry CHECK (original <> id),
  posted_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX fee_entry_by_day ON fee_entry (fee_day_id, id);
CREATE INDEX fee_entry_by_fsp ON fee_entry (fsp, id);

CREATE TABLE fee_posting (
  entry_id uuid NOT NULL REFERENCES fee_entry,
  line int NOT NULL,
  -- FEES: what it cost; AT_BANK: what our account there is short of for it.
  account text NOT NULL CHECK (account IN ('FEES', 'AT_BANK')),
  amount numeric(18, 2) NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (entry_id, line)
);
CALL append_only('fee_entry', 'fee_posting');

CREATE FUNCTION check_fee_sums_to_zero() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF coalesce((SELECT sum(amount) FROM fee_posting WHERE entry_id = NEW.id), 1) <> 0 THEN
    RAISE EXCEPTION 'The postings of an entry sum to zero' USING ERRCODE = 'check_violation', CONSTRAINT = 'fee_sums_to_zero';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER fee_sums_to_zero AFTER INSERT ON fee_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_fee_sums_to_zero();

-- Of no programme: for those who see everybody's.
DO $$
DECLARE
  shared regclass;
BEGIN
  FOREACH shared IN ARRAY ARRAY['fsp_fee_day', 'fee_entry', 'fee_posting']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', shared);
    EXECUTE format('CREATE POLICY scope ON %s USING (may_see(''all'', NULL, NULL))', shared);
  END LOOP;
END
$$;
