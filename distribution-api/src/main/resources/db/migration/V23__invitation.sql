-- Links by which people set their password, once and within a day. Somebody who was invited has none until then.
ALTER TABLE app_user ALTER COLUMN password_hash DROP NOT NULL;

CREATE TABLE invitation (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  invited_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL CHECK (expires_at < created_at + interval '25 hours'),
  used_at timestamptz
);
CREATE UNIQUE INDEX one_open_invitation ON invitation (user_id) WHERE used_at IS NULL;
CREATE TRIGGER an_invitation_is_used_once BEFORE UPDATE ON invitation
  FOR EACH ROW WHEN (OLD.used_at IS NOT NULL)
  EXECUTE FUNCTION refuse('An invitation is used once');

DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
BEGIN
  EXECUTE format('REVOKE ALL ON invitation FROM %I', request);
END
$$;
