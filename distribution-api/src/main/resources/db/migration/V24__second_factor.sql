-- The second factor of whoever logs in. Only the jobs role reads these, as all that log-in reads.
CREATE TABLE totp (
  user_id uuid PRIMARY KEY REFERENCES app_user ON DELETE CASCADE,
  secret_enc bytea, -- sealed with the keyset pii.json; the user's id is its context
  pending_enc bytea, -- on somebody's screen until its first code comes
  enrolled_at timestamptz,
  last_step bigint NOT NULL DEFAULT 0, -- of the last code that was used (RFC 6238, 5.2)
  CHECK (secret_enc IS NOT NULL OR pending_enc IS NOT NULL),
  CHECK ((secret_enc IS NULL) = (enrolled_at IS NULL))
);
CREATE TRIGGER no_code_counts_twice BEFORE UPDATE OF last_step ON totp
  FOR EACH ROW WHEN (NEW.last_step < OLD.last_step)
  EXECUTE FUNCTION refuse('The step of the last code only rises');

CREATE TABLE recovery_code (
  user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  hash bytea NOT NULL CHECK (length(hash) = 32),
  used_at timestamptz,
  PRIMARY KEY (user_id, hash)
);
CREATE TRIGGER a_used_code_stays_used BEFORE UPDATE ON recovery_code
  FOR EACH ROW WHEN (OLD.used_at IS NOT NULL)
  EXECUTE FUNCTION refuse('A recovery code counts once');

-- Wrong codes of the last quarter of an hour. A right password does not forgive them.
CREATE TABLE factor_failure (
  user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX factor_failure_by_user ON factor_failure (user_id, at);

-- What somebody confirmed with a second factor, and over which content. People's requests add to it and cannot read it.
CREATE TABLE confirmation (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  step text NOT NULL,
  subject uuid NOT NULL,
  digest bytea NOT NULL CHECK (length(digest) = 32),
  factor text NOT NULL,
  shown_at timestamptz NOT NULL, -- by the clock on the wall
  confirmed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX confirmation_by_subject ON confirmation (subject, user_id);
CALL append_only('confirmation');

DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
BEGIN
  EXECUTE format('REVOKE ALL ON totp, recovery_code, factor_failure FROM %I', request);
  EXECUTE format('REVOKE SELECT ON confirmation FROM %I', request);
END
$$;
