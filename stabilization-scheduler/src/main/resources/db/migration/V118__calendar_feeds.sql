-- A worker's calendar behind an address that cannot be guessed; whoever has it sees when, and neither whom nor where.
CREATE TABLE calendar_feed (
  feed_id uuid PRIMARY KEY,
  worker_id uuid NOT NULL, -- the user's id in the token
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  made_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE UNIQUE INDEX one_feed_per_worker ON calendar_feed (worker_id) WHERE revoked_at IS NULL;
REVOKE DELETE ON calendar_feed FROM stabilization_request, stabilization_jobs;
ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON calendar_feed USING (worker_id::text = current_setting('puente.user', true));
