-- Double entry per programme and currency. Only the trigger below writes balances; nothing is ever changed or deleted.
CREATE TABLE ledger_entry (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  programme_id uuid NOT NULL REFERENCES programme,
  currency char(3) NOT NULL,
  cause text NOT NULL
    CHECK (cause IN ('FUNDED', 'DEPOSITED', 'COMMITTED', 'UNCOMMITTED', 'RELEASED', 'STOPPED', 'PAYOUTS')),
  plan_id uuid,
  -- A release covers the transfers of its plan from first to last that were not withheld.
  first_transfer uuid,
  last_transfer uuid,
  posted_at timestamptz NOT NULL DEFAULT app_now(),
  posted_in xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX ledger_entry_by_programme ON ledger_entry (programme_id, id);
CREATE INDEX ledger_entry_by_plan ON ledger_entry (plan_id, id) WHERE plan_id IS NOT NULL;

CREATE TABLE ledger_posting (
  entry_id uuid NOT NULL REFERENCES ledger_entry,
  line int NOT NULL,
  account text NOT NULL
    CHECK (account IN ('FUNDING', 'BUDGET', 'COMMITTED', 'WITH_FSP', 'PAID', 'FLOAT', 'DEPOSITS')),
  fsp text NOT NULL DEFAULT '' CHECK ((fsp <> '') = (account IN ('WITH_FSP', 'PAID', 'FLOAT'))),
  amount numeric(18, 2) NOT NULL CHECK (amount <> 0),
  transfer_id uuid,
  PRIMARY KEY (entry_id, line)
);
CREATE INDEX ledger_posting_by_transfer ON ledger_posting (transfer_id) WHERE transfer_id IS NOT NULL;

-- BUDGET may fall below zero only by what a bank reports late: facts are recorded, commitments are refused.
CREATE TABLE ledger_balance (
  programme_id uuid NOT NULL REFERENCES programme,
  currency char(3) NOT NULL,
  account text NOT NULL,
  fsp text NOT NULL DEFAULT '',
  amount numeric(18, 2) NOT NULL DEFAULT 0,
  PRIMARY KEY (programme_id, currency, account, fsp),
  CONSTRAINT account_not_negative CHECK (
    amount >= 0 OR account IN ('FUNDING', 'DEPOSITS', 'BUDGET'))
) WITH (fillfactor = 50);

CREATE FUNCTION post_to_balances() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT FROM posted p JOIN ledger_entry e ON e.id = p.entry_id WHERE e.posted_in <> pg_current_xact_id()) THEN
    RAISE EXCEPTION 'An entry is complete when it is written' USING ERRCODE = 'restrict_violation';
  END IF;
  INSERT INTO ledger_balance (programme_id, currency, account, fsp)
  SELECT DISTINCT e.programme_id, e.currency, p.account, p.fsp
    FROM posted p JOIN ledger_entry e ON e.id = p.entry_id
   ORDER BY 1, 2, 3, 4
  ON CONFLICT DO NOTHING;
  -- Locked in one order, so that two posters never wait for each other.
  PERFORM 1 FROM ledger_balance b
    WHERE (b.programme_id, b.currency, b.account, b.fsp) IN (
      SELECT e.programme_id, e.currency, p.account, p.fsp FROM posted p JOIN ledger_entry e ON e.id = p.entry_id)
    ORDER BY b.programme_id, b.currency, b.account, b.fsp FOR UPDATE;
  UPDATE ledger_balance b SET amount = b.amount + m.moved
    FROM (SELECT e.programme_id, e.currency, p.account, p.fsp, sum(p.amount) AS moved
            FROM posted p JOIN ledger_entry e ON e.id = p.entry_id
           GROUP BY 1, 2, 3, 4) m
   WHERE (b.programme_id, b.currency, b.account, b.fsp) = (m.programme_id, m.currency, m.account, m.fsp);
  IF EXISTS (SELECT FROM posted p JOIN ledger_entry e ON e.id = p.entry_id AND e.cause = 'COMMITTED'
               JOIN ledger_balance b ON (b.programme_id, b.currency, b.account) = (e.programme_id, e.currency, 'BUDGET')
              WHERE b.amount < 0) THEN
    RAISE EXCEPTION 'The budget does not cover it' USING ERRCODE = 'check_violation', CONSTRAINT = 'budget_exceeded';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER posting_moves_balance AFTER INSERT ON ledger_posting
  REFERENCING NEW TABLE AS posted FOR EACH STATEMENT EXECUTE FUNCTION post_to_balances();

CREATE FUNCTION check_entry_sums_to_zero() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF coalesce((SELECT sum(amount) FROM ledger_posting WHERE entry_id = NEW.id), 1) <> 0 THEN
    RAISE EXCEPTION 'The postings of an entry sum to zero' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_sums_to_zero';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entry_sums_to_zero AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_entry_sums_to_zero();

-- The provider's proof behind each deposit.
CREATE TABLE fsp_deposit (
  entry_id uuid PRIMARY KEY REFERENCES ledger_entry,
  proof text NOT NULL CHECK (length(proof) BETWEEN 1 AND 200),
  recorded_by uuid NOT NULL
);

CALL append_only('ledger_entry', 'ledger_posting', 'fsp_deposit');
-- UPDATE stays, because locking a balance takes it; the trigger refuses its use but from the one on postings.
CALL withhold('INSERT, DELETE, TRUNCATE', 'ledger_balance');
CREATE TRIGGER balance_follows_postings BEFORE UPDATE ON ledger_balance
  FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0)
  EXECUTE FUNCTION refuse('Balances follow from postings alone');

ALTER TABLE ledger_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_posting ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_balance ENABLE ROW LEVEL SECURITY;
ALTER TABLE fsp_deposit ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON ledger_entry USING (programme_id IN (SELECT id FROM programme));
CREATE POLICY scope ON ledger_posting USING (EXISTS (SELECT FROM ledger_entry e WHERE e.id = entry_id));
CREATE POLICY scope ON ledger_balance USING (programme_id IN (SELECT id FROM programme));
CREATE POLICY scope ON fsp_deposit USING (EXISTS (SELECT FROM ledger_entry e WHERE e.id = entry_id));
