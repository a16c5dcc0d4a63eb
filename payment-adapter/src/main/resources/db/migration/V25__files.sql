-- Files that carry orders to banks, and what banks send back.

CREATE TABLE payment_file (
  id uuid PRIMARY KEY,
  fsp text NOT NULL,
  day date NOT NULL,
  number int NOT NULL CHECK (number > 0),
  state text NOT NULL CHECK (state IN ('GATHERED', 'READY', 'DELIVERED', 'ANSWERED', 'EMPTY')),
  orders bigint NOT NULL CHECK (orders >= 0),
  total numeric(18, 2) NOT NULL CHECK (total >= 0),
  currency char(3) NOT NULL,
  gathered_at timestamptz NOT NULL,
  -- From READY on: what it is called, and the hash of its plain content; written again it is the same.
  name text,
  content_hash bytea,
  delivered_at timestamptz,
  answered_at timestamptz,
  -- Where a bank has only a portal: who took it there, and who else saw that it is there.
  taken_by text,
  taken_at timestamptz,
  confirmed_by text,
  UNIQUE (fsp, day, number),
  UNIQUE (fsp, name),
  CHECK (state IN ('GATHERED', 'EMPTY') OR (name IS NOT NULL AND content_hash IS NOT NULL)),
  CONSTRAINT delivery_confirmed_by_somebody_else CHECK (confirmed_by <> taken_by)
);
CREATE INDEX payment_file_unfinished ON payment_file (fsp, id) WHERE state IN ('GATHERED', 'READY');

ALTER TABLE bank_order ADD COLUMN file_id uuid REFERENCES payment_file;
CREATE INDEX order_of_file ON bank_order (file_id, client_reference) WHERE file_id IS NOT NULL;

CREATE FUNCTION payment_file_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.fsp, OLD.day, OLD.number, OLD.currency, OLD.gathered_at)
       IS DISTINCT FROM (NEW.id, NEW.fsp, NEW.day, NEW.number, NEW.currency, NEW.gathered_at)
     OR (OLD.state <> 'GATHERED' AND (OLD.orders, OLD.total, OLD.name, OLD.content_hash)
       IS DISTINCT FROM (NEW.orders, NEW.total, NEW.name, NEW.content_hash))
     OR (OLD.state, NEW.state) NOT IN (('GATHERED', 'GATHERED'), ('GATHERED', 'READY'), ('GATHERED', 'EMPTY'),
          ('READY', 'READY'), ('READY', 'DELIVERED'), ('READY', 'ANSWERED'), ('DELIVERED', 'DELIVERED'),
          ('DELIVERED', 'ANSWERED'), ('ANSWERED', 'ANSWERED')) THEN
    RAISE EXCEPTION 'file % stays as it was closed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER payment_file_stays BEFORE UPDATE ON payment_file FOR EACH ROW EXECUTE FUNCTION payment_file_stays();
CREATE TRIGGER payment_file_kept BEFORE DELETE OR TRUNCATE ON payment_file
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE bank_file (
  id uuid PRIMARY KEY,
  fsp text NOT NULL,
  name text NOT NULL,
  content_hash bytea NOT NULL,
  size bigint NOT NULL,
  arrived_at timestamptz NOT NULL,
  -- WAITING: brought by hand, somebody else has to confirm it.
  state text NOT NULL CHECK (state IN ('WAITING', 'ARRIVED', 'READ', 'APPLIED', 'REFUSED')),
  brought_by text,
  confirmed_by text,
  kind text CHECK (kind IN ('RESPONSE', 'NEWS', 'STATEMENT')),
  message_id text,
  period daterange,
  lines bigint NOT NULL DEFAULT 0,
  applied_to bigint NOT NULL DEFAULT 0,
  reason text,
  reason_row bigint,
  reason_field text,
  reason_detail text,
  done_at timestamptz,
  -- The very same file again changes nothing.
  UNIQUE (fsp, content_hash),
  CHECK ((state = 'REFUSED') = (reason IS NOT NULL)),
  CONSTRAINT brought_and_confirmed_by_two CHECK (confirmed_by <> brought_by)
);
CREATE INDEX bank_file_unfinished ON bank_file (fsp, id) WHERE state IN ('ARRIVED', 'READ');
CREATE UNIQUE INDEX a_message_is_applied_once ON bank_file (fsp, kind, message_id)
  WHERE state IN ('READ', 'APPLIED');
CREATE INDEX bank_file_by_fsp ON bank_file (fsp, id);

-- What came, sealed, for a look at what was refused; purged after a while.
CREATE TABLE bank_file_content (
  file_id uuid NOT NULL REFERENCES bank_file DEFERRABLE INITIALLY DEFERRED,
  chunk int NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (file_id, chunk)
);

CREATE TABLE bank_file_line (
  file_id uuid NOT NULL REFERENCES bank_file,
  line bigint NOT NULL,
  row int NOT NULL,
  what text NOT NULL CHECK (what IN ('ANSWER', 'ALL_ANSWERED', 'MOVEMENT', 'FEE', 'UNASSIGNED', 'BALANCE')),
  reference text,
  client_reference uuid,
  bank_reference text,
  decision text CHECK (decision IN ('ACCEPTED', 'REJECTED', 'PROCESSING')),
  reason_code text,
  sealed_code bytea,
  sealed_pin bytea,
  code_expires_at timestamptz,
  kind text,
  amount numeric(18, 2),
  currency char(3),
  booked_on date,
  occurred_at timestamptz,
  note text,
  verdict text,
  PRIMARY KEY (file_id, line)
);
CREATE INDEX bank_file_line_by_reference ON bank_file_line (client_reference) WHERE client_reference IS NOT NULL;

-- The bank's own id of a movement, where it comes by file; numbered by us in the order of arrival.
ALTER TABLE bank_report ADD COLUMN bank_reference text;
CREATE UNIQUE INDEX a_movement_counts_once ON bank_report (fsp, bank_reference) WHERE bank_reference IS NOT NULL;

REVOKE ALL ON payment_file, bank_file, bank_file_content, bank_file_line FROM payments_request;
GRANT SELECT ON payment_file, bank_file TO payments_request;
GRANT INSERT ON bank_file, bank_file_content TO payments_request;
GRANT UPDATE (taken_by, taken_at, confirmed_by) ON payment_file TO payments_request;
GRANT UPDATE (confirmed_by, state) ON bank_file TO payments_request;
GRANT SELECT (file_id, line, row, what, reference, bank_reference, decision, reason_code, kind, amount, currency,
  booked_on, occurred_at, note, verdict) ON bank_file_line TO payments_request;
CALL withhold('DELETE, TRUNCATE', 'payment_file', 'bank_file');
