-- What became of calls that were begun: who has one in hand, and who was not reached.
CREATE TABLE call_try (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  call_id uuid NOT NULL REFERENCES message,
  transfer_id uuid NOT NULL REFERENCES transfer,
  caller text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('TAKEN', 'NOT_REACHED', 'NOT_THEM', 'WRONG_NUMBER')),
  tried_at timestamptz NOT NULL
);
CREATE INDEX call_try_newest ON call_try (call_id, id DESC);
CREATE TRIGGER call_try_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON call_try
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE call_try ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON call_try USING (EXISTS (SELECT FROM transfer t WHERE t.id = transfer_id));
REVOKE ALL ON call_try FROM payments_request;
GRANT SELECT, INSERT ON call_try TO payments_request;
