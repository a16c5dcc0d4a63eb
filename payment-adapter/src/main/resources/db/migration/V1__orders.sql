-- Transfers to pay, the orders placed for them, and what banks report.

-- A row may be there before its approval: a stop that came first is a tombstone (state AHEAD).
CREATE TABLE transfer (
  id uuid PRIMARY KEY,
  promise_id uuid NOT NULL,
  programme_id uuid,
  amount numeric(18, 2) CHECK (amount > 0),
  currency char(3),
  fsps text[],
  -- Opened only to send; null again once the transfer has ended and is closed.
  sealed_payee bytea,
  phone_hash bytea,
  request_hash text,
  approved_sequence bigint,
  state text NOT NULL CHECK (state IN
    ('AHEAD', 'OPEN', 'HELD', 'ISSUED', 'PAID', 'EXPIRED', 'REJECTED', 'CANCELLED', 'REVERSED')),
  stop text CHECK (stop IN ('HOLD', 'CANCEL')),
  control_sequence bigint NOT NULL DEFAULT 0,
  event_sequence bigint NOT NULL DEFAULT 0,
  closed boolean NOT NULL DEFAULT false,
  received_at timestamptz NOT NULL,
  CHECK ((state = 'AHEAD') = (amount IS NULL)),
  CHECK (amount IS NULL OR (programme_id IS NOT NULL AND currency IS NOT NULL
    AND cardinality(fsps) > 0 AND request_hash IS NOT NULL AND approved_sequence IS NOT NULL))
);

-- One order is one code. client_reference is UUIDv5 of (transfer, part, generation).
CREATE TABLE bank_order (
  fsp text NOT NULL,
  client_reference uuid NOT NULL,
  transfer_id uuid NOT NULL REFERENCES transfer,
  programme_id uuid NOT NULL,
  part int NOT NULL CHECK (part > 0),
  generation int NOT NULL CHECK (generation > 0),
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  currency char(3) NOT NULL,
  request_hash text NOT NULL,
  state text NOT NULL,
  attempt int NOT NULL DEFAULT 0,
  inquiries int NOT NULL DEFAULT 0,
  owner uuid,
  sent_at timestamptz,
  -- NEW: the next attempt (null: frozen by a stop); PENDING, UNKNOWN: the next inquiry; ACCEPTED: the next cancellation.
  next_step_at timestamptz,
  cancel_asked text CHECK (cancel_asked IN ('SIBLING', 'STOP')),
  reason_code text,
  withdrawn numeric(18, 2) NOT NULL DEFAULT 0 CHECK (withdrawn >= 0),
  reversed numeric(18, 2) NOT NULL DEFAULT 0 CHECK (reversed BETWEEN 0 AND withdrawn),
  expires_at timestamptz,
  sealed_code bytea,
  placed_at timestamptz NOT NULL,
  PRIMARY KEY (fsp, client_reference),
  UNIQUE (transfer_id, part, generation),
  CHECK ((state = 'SENDING') = (owner IS NOT NULL)),
  CHECK (state NOT IN ('PENDING', 'UNKNOWN') OR next_step_at IS NOT NULL)
);
-- One order that isn't dead per part, across all FSPs.
CREATE UNIQUE INDEX one_live_order_per_part ON bank_order (transfer_id, part)
  WHERE state NOT IN ('REJECTED', 'CANCELLED', 'EXPIRED');
CREATE INDEX order_to_send ON bank_order (fsp, next_step_at) WHERE state = 'NEW';
CREATE INDEX order_to_ask ON bank_order (fsp, next_step_at) WHERE state IN ('PENDING', 'UNKNOWN');
CREATE INDEX order_to_cancel ON bank_order (fsp, next_step_at)
  WHERE cancel_asked IS NOT NULL AND state IN ('ACCEPTED', 'PARTLY_WITHDRAWN');
CREATE INDEX order_sending ON bank_order (owner) WHERE state = 'SENDING';

-- The graph of order states; Java's OrderState says the same, and a test compares the two.
CREATE TABLE order_edge (
  from_state text NOT NULL,
  to_state text NOT NULL,
  PRIMARY KEY (from_state, to_state)
);
INSERT INTO order_edge VALUES
  ('NEW', 'SENDING'), ('NEW', 'CANCELLED'), ('NEW', 'ACCEPTED'),
  ('SENDING', 'NEW'), ('SENDING', 'PENDING'), ('SENDING', 'ACCEPTED'), ('SENDING', 'REJECTED'), ('SENDING', 'UNKNOWN'),
  ('PENDING', 'ACCEPTED'), ('PENDING', 'REJECTED'), ('PENDING', 'UNKNOWN'),
  ('UNKNOWN', 'ACCEPTED'), ('UNKNOWN', 'REJECTED'), ('UNKNOWN', 'NEW'),
  ('ACCEPTED', 'PARTLY_WITHDRAWN'), ('ACCEPTED', 'WITHDRAWN'), ('ACCEPTED', 'EXPIRED'), ('ACCEPTED', 'CANCELLED'),
  ('PARTLY_WITHDRAWN', 'WITHDRAWN'), ('PARTLY_WITHDRAWN', 'EXPIRED'), ('PARTLY_WITHDRAWN', 'CANCELLED'),
  ('PARTLY_WITHDRAWN', 'REVERSED'), ('WITHDRAWN', 'REVERSED');

-- Every move, append-only. The row that says SENDING is the attempt, committed before the call.
CREATE TABLE order_move (
  id bigint GENERATED ALWAYS AS IDENTITY,
  fsp text NOT NULL,
  client_reference uuid NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  attempt int NOT NULL,
  owner uuid,
  moved_at timestamptz NOT NULL
);
CREATE INDEX order_move_by_order ON order_move (client_reference);

-- The joins here are of a whole batch with itself; a plan made for one row would compare them crosswise.
CREATE FUNCTION order_moved() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop = off AS $$
DECLARE
  wrong record;
BEGIN
  SELECT b.client_reference, b.state AS from_state, a.state AS to_state INTO wrong
    FROM before b JOIN after a USING (fsp, client_reference)
   WHERE a.state <> b.state
     AND NOT EXISTS (SELECT FROM order_edge e WHERE e.from_state = b.state AND e.to_state = a.state)
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'order % cannot move from % to %', wrong.client_reference, wrong.from_state, wrong.to_state
      USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO order_move (fsp, client_reference, from_state, to_state, attempt, owner, moved_at)
  SELECT fsp, client_reference, b.state, a.state, a.attempt, a.owner, (SELECT app_now())
    FROM before b JOIN after a USING (fsp, client_reference)
   WHERE a.state <> b.state;
  RETURN NULL;
END
$$;
CREATE TRIGGER order_moved AFTER UPDATE ON bank_order
  REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION order_moved();

-- Orders begin as NEW, and the live parts of a transfer sum to its amount whenever some are placed.
CREATE FUNCTION order_placed() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  wrong uuid;
BEGIN
  SELECT t.id INTO wrong
    FROM (SELECT DISTINCT transfer_id FROM placed) p
    JOIN transfer t ON t.id = p.transfer_id
   WHERE t.amount IS DISTINCT FROM (
     SELECT sum(o.amount) FROM bank_order o
      WHERE o.transfer_id = t.id AND o.currency = t.currency
        AND o.state NOT IN ('REJECTED', 'CANCELLED', 'EXPIRED'))
   LIMIT 1;
  IF FOUND OR EXISTS (SELECT FROM placed WHERE state <> 'NEW') THEN
    RAISE EXCEPTION 'the parts of transfer % do not sum to its amount', wrong USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER order_placed AFTER INSERT ON bank_order
  REFERENCING NEW TABLE AS placed
  FOR EACH STATEMENT EXECUTE FUNCTION order_placed();

CREATE TRIGGER order_identity_stays BEFORE UPDATE ON bank_order FOR EACH ROW
  WHEN ((OLD.fsp, OLD.client_reference, OLD.transfer_id, OLD.part, OLD.generation, OLD.amount, OLD.currency, OLD.request_hash)
    IS DISTINCT FROM
    (NEW.fsp, NEW.client_reference, NEW.transfer_id, NEW.part, NEW.generation, NEW.amount, NEW.currency, NEW.request_hash))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_stays BEFORE DELETE OR TRUNCATE ON bank_order
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CALL append_only('order_move', 'order_edge');

-- What banks reported and was applied, by their own sequence: a second delivery changes nothing.
CREATE TABLE bank_report (
  fsp text NOT NULL,
  sequence bigint NOT NULL,
  client_reference uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('WITHDRAWAL', 'REVERSAL', 'EXPIRY', 'CANCELLATION')),
  amount numeric(18, 2) NOT NULL,
  currency char(3) NOT NULL,
  occurred_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (fsp, sequence)
);

-- How far each feed was applied, always in its own order, and which instance reads it.
CREATE TABLE feed_cursor (
  fsp text PRIMARY KEY,
  sequence bigint NOT NULL DEFAULT 0,
  owner uuid,
  lease_until timestamptz,
  read_at timestamptz
);

-- What a person must look at.
CREATE TABLE payout_case (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  transfer_id uuid,
  fsp text,
  client_reference uuid,
  kind text NOT NULL,
  detail text NOT NULL,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz
);
CREATE INDEX payout_case_open ON payout_case (id) WHERE closed_at IS NULL;

-- Instances that send; one whose pulse stops leaves its orders to the others. By the real clock.
CREATE TABLE adapter_instance (
  id uuid PRIMARY KEY,
  started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

ALTER TABLE transfer ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank_order ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON transfer USING (may_see(NULL, programme_id::text, NULL));
CREATE POLICY scope ON bank_order USING (may_see(NULL, programme_id::text, NULL));

-- People read here; only the jobs role writes.
REVOKE INSERT, UPDATE, DELETE, TRUNCATE
  ON transfer, bank_order, order_move, bank_report, feed_cursor, adapter_instance, order_edge FROM payments_request;
CALL withhold('DELETE, TRUNCATE', 'transfer', 'bank_order', 'bank_report');
