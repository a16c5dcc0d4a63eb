-- What opens the status page once, without an account: a random reference and a one-time code, of which only keyed hashes
-- are kept. A few wrong codes use it up.
CREATE TABLE status_pass (
  reference_hash bytea PRIMARY KEY,
  code_hash bytea NOT NULL,
  transfer_id uuid NOT NULL,
  given_by text NOT NULL,
  given_at timestamptz NOT NULL,
  until timestamptz NOT NULL CHECK (until > given_at),
  tries int NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
  used_at timestamptz
);
CREATE INDEX status_pass_over ON status_pass (until);
ALTER TABLE status_pass ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON status_pass USING (EXISTS (SELECT FROM transfer t WHERE t.id = transfer_id));
REVOKE ALL ON status_pass FROM payments_request;
GRANT INSERT ON status_pass TO payments_request;
