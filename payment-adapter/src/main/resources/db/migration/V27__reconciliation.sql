-- Each FSP's day: what we know to have moved, beside what its statement says.
CREATE TABLE reconciled_day (
  fsp text NOT NULL,
  day date NOT NULL,
  currency char(3) NOT NULL,
  statement_id uuid NOT NULL REFERENCES bank_file,
  matched bigint NOT NULL,
  matched_amount numeric(18, 2) NOT NULL,
  reversed bigint NOT NULL,
  late bigint NOT NULL,
  differs bigint NOT NULL,
  only_ours bigint NOT NULL,
  only_theirs bigint NOT NULL,
  ours_amount numeric(18, 2) NOT NULL,
  theirs_amount numeric(18, 2) NOT NULL,
  fees numeric(18, 2) NOT NULL,
  unassigned bigint NOT NULL,
  opening numeric(18, 2),
  closing numeric(18, 2),
  reconciled_at timestamptz NOT NULL,
  closed_by text,
  closed_at timestamptz,
  PRIMARY KEY (fsp, day),
  CHECK ((closed_by IS NULL) = (closed_at IS NULL))
);

-- What does not match by itself; two people settle it with a reason (a proposal).
CREATE TABLE reconciliation_item (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  fsp text NOT NULL,
  day date NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('AMOUNT_DIFFERS', 'ONLY_OURS', 'ONLY_THEIRS', 'LATE', 'UNASSIGNED')),
  client_reference uuid,
  bank_reference text,
  kind text NOT NULL,
  ours numeric(18, 2),
  theirs numeric(18, 2),
  our_day date,
  note text,
  settled_at timestamptz,
  FOREIGN KEY (fsp, day) REFERENCES reconciled_day
);
CREATE INDEX reconciliation_item_by_day ON reconciliation_item (fsp, day, id);
CREATE INDEX reconciliation_item_open ON reconciliation_item (fsp, day) WHERE settled_at IS NULL;

-- A day is closed, and reopened, by recorded decisions.
CREATE TABLE day_decision (
  id uuid PRIMARY KEY,
  fsp text NOT NULL,
  day date NOT NULL,
  decision text NOT NULL CHECK (decision IN ('CLOSED', 'REOPENED')),
  reason text CHECK (decision = 'CLOSED' OR length(btrim(reason)) BETWEEN 10 AND 500),
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL,
  CHECK ((decision = 'REOPENED') = (reason IS NOT NULL))
);
CALL append_only('day_decision');

CREATE FUNCTION closed_day_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL AND NEW.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'the day % of % is closed', OLD.day, OLD.fsp USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.closed_at IS NOT NULL AND EXISTS (
      SELECT FROM reconciliation_item i WHERE i.fsp = NEW.fsp AND i.day = NEW.day AND i.settled_at IS NULL) THEN
    RAISE EXCEPTION 'the day % of % has items that nobody settled', OLD.day, OLD.fsp USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER closed_day_stays BEFORE UPDATE ON reconciled_day FOR EACH ROW EXECUTE FUNCTION closed_day_stays();
CREATE TRIGGER reconciled_day_kept BEFORE DELETE OR TRUNCATE ON reconciled_day
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE bank_file ADD COLUMN reconciled_at timestamptz;
CREATE INDEX statement_to_reconcile ON bank_file (id)
  WHERE kind = 'STATEMENT' AND state = 'APPLIED' AND reconciled_at IS NULL;
CREATE INDEX report_by_order ON bank_report (client_reference, kind);
CREATE INDEX report_by_time ON bank_report (fsp, occurred_at);

ALTER TABLE proposal ADD COLUMN item_id uuid REFERENCES reconciliation_item;
ALTER TABLE proposal DROP CONSTRAINT proposal_kind_check;
ALTER TABLE proposal ADD CONSTRAINT proposal_kind_check CHECK (kind IN
  ('NEVER_RECEIVED', 'REJECTED', 'ACCEPTED', 'CODE_DEAD', 'WITHDRAWN', 'CASE_CLOSED', 'REISSUE', 'FALLBACK', 'ITEM_SETTLED'));
ALTER TABLE proposal ADD CHECK ((kind = 'ITEM_SETTLED') = (item_id IS NOT NULL));
DROP INDEX one_open_proposal;
CREATE UNIQUE INDEX one_open_proposal ON proposal (fsp, client_reference, transfer_id, case_id, item_id) NULLS NOT DISTINCT
  WHERE applied_at IS NULL AND decision IS DISTINCT FROM 'DISCARDED';

REVOKE ALL ON reconciled_day, reconciliation_item FROM payments_request;
GRANT SELECT ON reconciled_day, reconciliation_item TO payments_request;
GRANT UPDATE (closed_by, closed_at) ON reconciled_day TO payments_request;

-- What an FSP's files, boxes and days hold is of every partner and place: for those alone who see all.
DO $$
DECLARE
  shared regclass;
BEGIN
  FOREACH shared IN ARRAY ARRAY['code_batch', 'code_stock', 'payment_file', 'bank_file', 'bank_file_line',
      'reconciled_day', 'reconciliation_item', 'day_decision']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', shared);
    EXECUTE format('CREATE POLICY scope ON %s USING (may_see_payment(NULL, NULL, NULL))', shared);
  END LOOP;
END
$$;
-- Whoever sees all of it may stop it.
ALTER TABLE pause ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON pause USING (
  CASE scope WHEN 'FSP' THEN may_see_payment(NULL, NULL, NULL)
             WHEN 'PROGRAMME' THEN may_see_payment(NULL, target::uuid, NULL)
             ELSE EXISTS (SELECT FROM transfer t WHERE t.plan_id = target::uuid)
                  OR may_see_payment(NULL, NULL, NULL) END);
