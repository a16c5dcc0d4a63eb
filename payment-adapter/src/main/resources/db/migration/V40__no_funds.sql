-- A code of a box that pays nothing: the bank says so to a person, another confirms it, and another code takes its place.
ALTER TABLE proposal DROP CONSTRAINT proposal_kind_check;
ALTER TABLE proposal ADD CONSTRAINT proposal_kind_check CHECK (kind IN
  ('NEVER_RECEIVED', 'REJECTED', 'ACCEPTED', 'CODE_DEAD', 'NO_FUNDS', 'WITHDRAWN', 'CASE_CLOSED', 'REISSUE', 'FALLBACK',
   'ITEM_SETTLED'));
CREATE INDEX proposal_of_no_funds ON proposal (fsp, id) WHERE kind = 'NO_FUNDS';

ALTER TABLE bank_order DROP CONSTRAINT bank_order_cancel_asked_check;
ALTER TABLE bank_order ADD CONSTRAINT bank_order_cancel_asked_check
  CHECK (cancel_asked IN ('SIBLING', 'STOP', 'REISSUE', 'FALLBACK', 'REPLACED'));

-- Orders begin as NEW, and whenever some are placed, those that live and the cash of those that are dead make up the amount.
CREATE OR REPLACE FUNCTION order_placed() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  wrong uuid;
BEGIN
  SELECT t.id INTO wrong
    FROM (SELECT DISTINCT transfer_id FROM placed) p
    JOIN transfer t ON t.id = p.transfer_id
   WHERE t.amount IS DISTINCT FROM (
     SELECT sum(CASE WHEN o.state IN ('REJECTED', 'CANCELLED', 'EXPIRED') THEN o.withdrawn - o.reversed ELSE o.amount END)
       FROM bank_order o
      WHERE o.transfer_id = t.id AND o.currency = t.currency)
   LIMIT 1;
  IF FOUND OR EXISTS (SELECT FROM placed WHERE state <> 'NEW') THEN
    RAISE EXCEPTION 'the parts of transfer % do not sum to its amount', wrong USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;

-- What the bank did about such a code; the newest counts.
CREATE TABLE code_claim_answer (
  id uuid PRIMARY KEY,
  proposal_id uuid NOT NULL REFERENCES proposal,
  answer text NOT NULL CHECK (answer IN ('CLAIMED', 'REFUNDED', 'REFUSED')),
  -- How they know: a letter's number, a line of the statement.
  note text NOT NULL CHECK (length(btrim(note)) BETWEEN 10 AND 500),
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX code_claim_answer_by_proposal ON code_claim_answer (proposal_id, id);
CALL append_only('code_claim_answer');
ALTER TABLE code_claim_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON code_claim_answer USING (may_see_payment(NULL, NULL, NULL));
REVOKE ALL ON code_claim_answer FROM payments_request;
GRANT SELECT, INSERT ON code_claim_answer TO payments_request;
