-- What waits for somebody and whether they read of it: kinds and ids, the words come from the bundles when it is shown.
CREATE TABLE notice (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('RETURNED', 'APPROVE', 'RELEASE', 'CORRECTION', 'FUNDING', 'TIERS', 'REVIEW', 'PREPARE',
    'DUPLICATES', 'DATA_REQUEST', 'BREACH', 'CONFLICTS', 'TASKS', 'LATE')),
  subject text NOT NULL CHECK (subject ~ '^[a-z0-9-]{1,80}$'), -- an id or a code, never words
  noticed_at timestamptz NOT NULL DEFAULT app_now(),
  read_at timestamptz,
  over_at timestamptz, -- waits no longer
  CHECK (over_at >= noticed_at AND read_at >= noticed_at)
);
CREATE UNIQUE INDEX noticed_once ON notice (user_id, kind, subject) WHERE over_at IS NULL;
CREATE INDEX notice_by_user ON notice (user_id, id);
CREATE INDEX notice_over ON notice (over_at) WHERE over_at IS NOT NULL; -- for its retention
CREATE TRIGGER what_is_over_stays_over BEFORE UPDATE ON notice
  FOR EACH ROW WHEN (OLD.over_at IS NOT NULL AND NEW.over_at IS DISTINCT FROM OLD.over_at)
  EXECUTE FUNCTION refuse('What waits again is noticed again');

-- Everybody sees their own, whichever their roles.
ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notice USING (user_id = nullif(current_setting('puente.user', true), '')::uuid);

-- Where somebody wants their digest sent, sealed with the keyset pii.json; the user's id is its context. An address counts
-- once a code that was sent there came back.
CREATE TABLE mail_address (
  user_id uuid PRIMARY KEY REFERENCES app_user ON DELETE CASCADE,
  address_enc bytea,
  confirmed_at timestamptz,
  digest boolean NOT NULL DEFAULT true,
  pending_enc bytea,
  code_hash bytea CHECK (length(code_hash) = 32),
  code_until timestamptz,
  code_tries int NOT NULL DEFAULT 0 CHECK (code_tries BETWEEN 0 AND 5),
  asked_on date,
  asked int NOT NULL DEFAULT 0 CHECK (asked BETWEEN 0 AND 5), -- codes sent on that day
  CHECK ((address_enc IS NULL) = (confirmed_at IS NULL)),
  CHECK ((pending_enc IS NULL) = (code_hash IS NULL) AND (code_hash IS NULL) = (code_until IS NULL))
);

-- One mail a person and day. It is claimed before it is sent: a claim that nobody finished is never sent again.
CREATE TABLE notice_digest (
  user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  day date NOT NULL,
  state text NOT NULL DEFAULT 'WAITING'
    CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'EMPTY', 'FAILED', 'UNKNOWN', 'OFF')),
  tries int NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 6),
  next_try_at timestamptz NOT NULL DEFAULT app_now(),
  claimed_at timestamptz,
  ended_at timestamptz,
  problem text CHECK (problem IN ('AWAY', 'REFUSED', 'LOG_IN', 'UNCLEAR', 'DAY_OVER', 'BROKEN')), -- never the server's words: they hold addresses
  PRIMARY KEY (user_id, day),
  CHECK ((state IN ('WAITING', 'SENDING')) = (ended_at IS NULL))
);
CREATE INDEX digest_to_send ON notice_digest (next_try_at) WHERE state IN ('WAITING', 'SENDING');
CREATE TRIGGER a_digest_is_sent_once BEFORE UPDATE ON notice_digest
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION keep_to_graph('WAITING>SENDING', 'WAITING>EMPTY', 'WAITING>OFF', 'WAITING>FAILED', 'SENDING>SENT',
    'SENDING>WAITING', 'SENDING>FAILED', 'SENDING>UNKNOWN', 'UNKNOWN>SENT');
CALL withhold('DELETE, TRUNCATE', 'notice_digest');

DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
BEGIN
  EXECUTE format('REVOKE ALL ON mail_address, notice_digest FROM %I', request);
END
$$;
