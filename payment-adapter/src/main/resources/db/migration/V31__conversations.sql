-- What people write to us. Only a complaint's words are kept, sealed.

CREATE TABLE inbound_text (
  id uuid PRIMARY KEY,
  gateway text NOT NULL,
  -- The gateway's own id, by which a repetition is known.
  external_id text,
  number_hash bytea NOT NULL,
  keyword text NOT NULL,
  received_at timestamptz NOT NULL,
  UNIQUE (gateway, external_id)
);

-- Somebody asks for a code: a person calls back, and checks who they are talking to.
CREATE TABLE callback_request (
  id uuid PRIMARY KEY,
  transfer_id uuid,
  programme_id uuid,
  organisation_id uuid,
  territory text,
  number_hash bytea NOT NULL,
  sealed_number bytea,
  language text NOT NULL,
  state text NOT NULL DEFAULT 'OPEN',
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  closed_by text,
  outcome text CHECK (outcome IN ('HELPED', 'NOT_REACHED', 'NOT_THEM', 'WRONG_NUMBER')),
  CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL AND closed_by IS NOT NULL AND outcome IS NOT NULL)),
  CHECK (state <> 'CLOSED' OR sealed_number IS NULL)
);
CREATE UNIQUE INDEX one_open_callback_per_number ON callback_request (number_hash) WHERE state = 'OPEN';
CREATE INDEX callback_open ON callback_request (id) WHERE state = 'OPEN';
CREATE TRIGGER callback_moves BEFORE INSERT OR UPDATE OF state ON callback_request FOR EACH ROW
  EXECUTE FUNCTION keep_to_graph('>OPEN', 'OPEN>CLOSED');

CREATE TABLE complaint (
  id uuid PRIMARY KEY,
  ticket text NOT NULL UNIQUE,
  transfer_id uuid,
  programme_id uuid,
  organisation_id uuid,
  territory text,
  number_hash bytea NOT NULL,
  sealed_number bytea NOT NULL,
  sealed_words bytea NOT NULL,
  language text NOT NULL,
  state text NOT NULL DEFAULT 'OPEN',
  opened_at timestamptz NOT NULL,
  sealed_answer bytea,
  answered_at timestamptz,
  answered_by text,
  CHECK ((state = 'ANSWERED') = (sealed_answer IS NOT NULL AND answered_at IS NOT NULL AND answered_by IS NOT NULL))
);
CREATE INDEX complaint_open ON complaint (id) WHERE state = 'OPEN';
CREATE TRIGGER complaint_moves BEFORE INSERT OR UPDATE OF state ON complaint FOR EACH ROW
  EXECUTE FUNCTION keep_to_graph('>OPEN', 'OPEN>ANSWERED');

-- Exploitation and abuse: a table of its own, so that no list of complaints can show them by mistake.
CREATE TABLE sensitive_complaint (LIKE complaint INCLUDING ALL);
CREATE TRIGGER sensitive_complaint_moves BEFORE INSERT OR UPDATE OF state ON sensitive_complaint FOR EACH ROW
  EXECUTE FUNCTION keep_to_graph('>OPEN', 'OPEN>ANSWERED');

-- An answer asks for the newest transfer of a phone.
CREATE INDEX transfer_by_phone ON transfer (phone_hash) WHERE phone_hash IS NOT NULL;

ALTER TABLE callback_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE complaint ENABLE ROW LEVEL SECURITY;
ALTER TABLE sensitive_complaint ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON callback_request USING (may_see_payment(organisation_id, programme_id, territory));
CREATE POLICY scope ON complaint USING (may_see_payment(organisation_id, programme_id, territory));
CREATE POLICY scope ON sensitive_complaint USING (may_see_payment(organisation_id, programme_id, territory));

REVOKE ALL ON inbound_text FROM payments_request;
REVOKE INSERT, DELETE, TRUNCATE ON callback_request, complaint, sensitive_complaint FROM payments_request;
CALL withhold('DELETE, TRUNCATE', 'callback_request', 'complaint', 'sensitive_complaint');
-- An answer is told by a text that says no more than that there is one.
GRANT INSERT ON message TO payments_request;
