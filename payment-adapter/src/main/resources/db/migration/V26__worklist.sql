-- What two people decide where no bank can be asked: proposed by one with a reason, confirmed by another, applied once.
CREATE TABLE proposal (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN
    ('NEVER_RECEIVED', 'REJECTED', 'ACCEPTED', 'CODE_DEAD', 'WITHDRAWN', 'CASE_CLOSED', 'REISSUE', 'FALLBACK')),
  fsp text,
  client_reference uuid,
  transfer_id uuid REFERENCES transfer,
  case_id uuid REFERENCES payout_case,
  amount numeric(18, 2) CHECK (amount > 0),
  currency char(3),
  -- How they know: a letter's number, whom they spoke to at the bank.
  reason text NOT NULL CHECK (length(btrim(reason)) BETWEEN 10 AND 500),
  proposed_by text NOT NULL,
  proposed_at timestamptz NOT NULL,
  decision text CHECK (decision IN ('CONFIRMED', 'DISCARDED')),
  decided_by text,
  decided_at timestamptz,
  applied_at timestamptz,
  outcome text,
  FOREIGN KEY (fsp, client_reference) REFERENCES bank_order,
  CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
  CHECK ((applied_at IS NULL) = (outcome IS NULL) AND (applied_at IS NULL OR decision = 'CONFIRMED')),
  CHECK ((kind = 'WITHDRAWN') = (amount IS NOT NULL)),
  CONSTRAINT decided_by_somebody_else CHECK (decision <> 'CONFIRMED' OR decided_by <> proposed_by),
  CHECK (CASE
    WHEN kind = 'CASE_CLOSED' THEN case_id IS NOT NULL
    WHEN kind = 'REISSUE' THEN transfer_id IS NOT NULL
    WHEN kind = 'FALLBACK' THEN fsp IS NOT NULL AND client_reference IS NULL
    WHEN kind = 'ITEM_SETTLED' THEN client_reference IS NULL
    ELSE client_reference IS NOT NULL END)
);
CREATE UNIQUE INDEX one_open_proposal ON proposal (fsp, client_reference, transfer_id, case_id) NULLS NOT DISTINCT
  WHERE applied_at IS NULL AND decision IS DISTINCT FROM 'DISCARDED';
CREATE INDEX proposal_to_apply ON proposal (id) WHERE decision = 'CONFIRMED' AND applied_at IS NULL;
CREATE INDEX proposal_open ON proposal (id) WHERE decision IS NULL;

CREATE FUNCTION proposal_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.decision IS NOT NULL AND (OLD.decision, OLD.decided_by) IS DISTINCT FROM (NEW.decision, NEW.decided_by)
     OR OLD.applied_at IS NOT NULL
     OR (OLD.kind, OLD.fsp, OLD.client_reference, OLD.transfer_id, OLD.case_id, OLD.amount, OLD.reason, OLD.proposed_by)
       IS DISTINCT FROM
       (NEW.kind, NEW.fsp, NEW.client_reference, NEW.transfer_id, NEW.case_id, NEW.amount, NEW.reason, NEW.proposed_by) THEN
    RAISE EXCEPTION 'proposal % was decided', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER proposal_stays BEFORE UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION proposal_stays();
CREATE TRIGGER proposal_kept BEFORE DELETE OR TRUNCATE ON proposal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON proposal USING (
  CASE WHEN client_reference IS NOT NULL
         THEN EXISTS (SELECT FROM bank_order o WHERE o.fsp = proposal.fsp AND o.client_reference = proposal.client_reference)
       WHEN transfer_id IS NOT NULL THEN EXISTS (SELECT FROM transfer t WHERE t.id = transfer_id)
       WHEN case_id IS NOT NULL THEN EXISTS (SELECT FROM payout_case c WHERE c.id = case_id)
       ELSE may_see_payment(NULL, NULL, NULL) END);
REVOKE ALL ON proposal FROM payments_request;
GRANT SELECT, INSERT ON proposal TO payments_request;
GRANT UPDATE (decision, decided_by, decided_at) ON proposal TO payments_request;

-- The stop button: nothing new is sent for what is paused; what is half sent goes on to its end.
CREATE TABLE pause (
  id uuid PRIMARY KEY,
  scope text NOT NULL CHECK (scope IN ('FSP', 'PROGRAMME', 'PLAN')),
  target text NOT NULL,
  reason text NOT NULL CHECK (length(btrim(reason)) BETWEEN 10 AND 500),
  paused_by text NOT NULL,
  paused_at timestamptz NOT NULL,
  resumed_by text,
  resumed_at timestamptz,
  CHECK ((resumed_by IS NULL) = (resumed_at IS NULL))
);
CREATE UNIQUE INDEX paused_once ON pause (scope, target) WHERE resumed_at IS NULL;
CREATE TRIGGER pause_kept BEFORE DELETE OR TRUNCATE ON pause FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE ALL ON pause FROM payments_request;
GRANT SELECT, INSERT ON pause TO payments_request;
GRANT UPDATE (resumed_by, resumed_at) ON pause TO payments_request;

ALTER TABLE transfer ADD COLUMN plan_id uuid;
ALTER TABLE bank_order ADD COLUMN plan_id uuid;

-- For the claims of what is to be sent; there is hardly ever a pause, so it costs one look at an empty index.
CREATE FUNCTION is_paused(fsp text, programme uuid, plan uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT EXISTS (SELECT FROM pause p
                  WHERE p.resumed_at IS NULL
                    AND ((p.scope = 'FSP' AND p.target = fsp)
                      OR (p.scope = 'PROGRAMME' AND p.target = programme::text)
                      OR (p.scope = 'PLAN' AND p.target = plan::text)))
$$;

-- Why a bank was asked to cancel a code.
ALTER TABLE bank_order DROP CONSTRAINT bank_order_cancel_asked_check;
ALTER TABLE bank_order ADD CHECK (cancel_asked IN ('SIBLING', 'STOP', 'REISSUE', 'FALLBACK'));
