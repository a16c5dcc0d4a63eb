-- What beneficiaries are told by us, where the bank does not tell them itself.

-- The FSPs whose codes we tell, as the settings say; written when the service starts.
CREATE TABLE told_fsp (
  fsp text PRIMARY KEY
);

-- Transfers all of whose parts have a code, waiting to be told: written with the move to ISSUED, in its transaction.
-- Neither this table nor message refers to transfer by a foreign key: its share lock on the transfer, taken by whoever
-- tells, would wait for the payout that waits for the row taken from this list.
CREATE TABLE message_due (
  transfer_id uuid PRIMARY KEY,
  since timestamptz NOT NULL
);

CREATE FUNCTION transfer_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM told_fsp) THEN
    INSERT INTO message_due (transfer_id, since)
    SELECT a.id, (SELECT app_now())
      FROM before b JOIN after a USING (id)
     WHERE a.state = 'ISSUED' AND b.state <> 'ISSUED'
       AND EXISTS (SELECT FROM bank_order o JOIN told_fsp USING (fsp)
                    WHERE o.transfer_id = a.id AND o.state = 'ACCEPTED')
     ORDER BY a.id
    ON CONFLICT DO NOTHING;
    -- What waits for a person is looked for by nobody: it ends here. Texts are looked at again when their turn comes.
    UPDATE message m
       SET state = 'EXPIRED', ended_at = (SELECT app_now()), reason = 'no-longer-so',
           sealed_number = NULL, sealed_values = NULL
      FROM before b JOIN after a USING (id)
     WHERE b.state = 'ISSUED' AND a.state <> 'ISSUED'
       AND m.transfer_id = a.id AND m.state = 'QUEUED' AND m.channel IN ('SLIP', 'VOICE');
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER transfer_issued AFTER UPDATE ON transfer
  REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION transfer_issued();

-- A code or PIN is no part of it: it is opened from its order when it is sent, so that there is one copy.
CREATE TABLE message (
  id uuid PRIMARY KEY,
  transfer_id uuid,
  programme_id uuid,
  organisation_id uuid,
  territory text,
  fsp text,
  client_reference uuid,
  part int,
  generation int,
  kind text NOT NULL CHECK (kind IN ('CODE', 'PIN', 'REMINDER', 'NOTICE', 'REPLY')),
  channel text NOT NULL CHECK (channel IN ('SMS', 'VOICE', 'SLIP', 'NONE')),
  language text NOT NULL,
  text_key text NOT NULL,
  number_hash bytea,
  sealed_number bytea,
  sealed_values bytea,
  -- The hours in which the phone may ring; null: any hour, of answers.
  safe_from time,
  safe_to time,
  state text NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  owner uuid,
  -- Null: it waits for its code to be sent, or for a person.
  next_attempt_at timestamptz,
  not_after timestamptz,
  gateway text,
  segments int,
  reason text,
  queued_at timestamptz NOT NULL,
  sent_at timestamptz,
  ended_at timestamptz,
  -- No code is told twice.
  UNIQUE (transfer_id, generation, part, kind),
  CHECK ((state = 'SENDING') = (owner IS NOT NULL)),
  CHECK ((ended_at IS NOT NULL) = (state IN ('DELIVERED', 'FAILED', 'UNDELIVERABLE', 'EXPIRED'))),
  CHECK (state IN ('QUEUED', 'SENDING') OR (sealed_number IS NULL AND sealed_values IS NULL)),
  CHECK (kind NOT IN ('CODE', 'PIN') OR (transfer_id IS NOT NULL AND client_reference IS NOT NULL))
);
CREATE INDEX message_to_send ON message (next_attempt_at) WHERE state = 'QUEUED' AND next_attempt_at IS NOT NULL;
CREATE INDEX message_sending ON message (owner) WHERE state = 'SENDING';
CREATE INDEX message_to_end ON message (not_after) WHERE state IN ('QUEUED', 'SENT');
CREATE INDEX reply_by_number ON message (number_hash, queued_at) WHERE kind = 'REPLY';
CREATE INDEX message_waiting_by_number ON message (number_hash) WHERE state = 'QUEUED';

-- Java's MessageState says the same, and a test compares the two.
CREATE TRIGGER message_moves BEFORE INSERT OR UPDATE OF state ON message FOR EACH ROW
  EXECUTE FUNCTION keep_to_graph(
    '>QUEUED', '>UNDELIVERABLE',
    'QUEUED>QUEUED', 'QUEUED>SENDING', 'QUEUED>SENT', 'QUEUED>FAILED', 'QUEUED>EXPIRED',
    'SENDING>QUEUED', 'SENDING>SENT', 'SENDING>FAILED', 'SENDING>UNDELIVERABLE',
    'SENT>SENT', 'SENT>DELIVERED', 'SENT>FAILED', 'SENT>UNDELIVERABLE', 'SENT>EXPIRED');
CREATE TRIGGER message_stays BEFORE DELETE OR TRUNCATE ON message FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the gateway calls each segment.
CREATE TABLE message_piece (
  message_id uuid NOT NULL REFERENCES message,
  ordinal int NOT NULL,
  gateway text NOT NULL,
  gateway_id text NOT NULL,
  status text CHECK (status IN ('DELIVERED', 'FAILED', 'UNDELIVERABLE', 'EXPIRED')),
  PRIMARY KEY (message_id, ordinal)
);
CREATE INDEX message_piece_by_id ON message_piece (gateway, gateway_id) WHERE status IS NULL;

-- Receipts that found no message yet: one may overtake the answer that names it.
CREATE TABLE message_receipt (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  gateway text NOT NULL,
  -- The id as it came, and as it reads in hex or decimal.
  gateway_ids text[] NOT NULL,
  number_hash bytea,
  status text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Who asked for no more texts to a phone: codes wait for them as slips.
CREATE TABLE muted_number (
  number_hash bytea PRIMARY KEY,
  since timestamptz NOT NULL
);

ALTER TABLE message ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON message USING (may_see_payment(organisation_id, programme_id, territory));
-- People read what became of messages, not whom they went to.
REVOKE ALL ON told_fsp, message_due, message, message_piece, message_receipt, muted_number FROM payments_request;
GRANT SELECT (id, transfer_id, programme_id, organisation_id, territory, part, generation, kind, channel, language, state,
              attempts, segments, reason, queued_at, sent_at, ended_at) ON message TO payments_request;
