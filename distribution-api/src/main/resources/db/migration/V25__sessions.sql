-- Where people are logged in to the console, and from which addresses wrong passwords came.
CREATE TABLE login_session (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  device text NOT NULL,
  address text NOT NULL,
  since timestamptz NOT NULL DEFAULT now(),
  last_seen timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz
);
CREATE INDEX login_session_open ON login_session (user_id) WHERE ended_at IS NULL;
CREATE TRIGGER an_ended_session_stays_ended BEFORE UPDATE ON login_session
  FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL)
  EXECUTE FUNCTION refuse('A session that has ended does not go on');

ALTER TABLE login_failure ADD COLUMN address text NOT NULL DEFAULT '';
CREATE INDEX login_failure_by_address ON login_failure (address, at);

DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
BEGIN
  EXECUTE format('REVOKE ALL ON login_session FROM %I', request);
END
$$;
