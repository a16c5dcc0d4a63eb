-- Who may log in. Only the jobs role reads these: log-in happens before there is a caller.
CREATE TABLE app_user (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  username text NOT NULL CHECK (username ~ '^[a-z0-9._-]{3,60}$'),
  password_hash text NOT NULL,
  display_name text NOT NULL,
  language text NOT NULL DEFAULT 'es',
  enabled boolean NOT NULL DEFAULT true,
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  organisations text[] NOT NULL,
  programmes text[] NOT NULL,
  territories text[] NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  UNIQUE (username)
);

-- Wrong passwords of the last quarter of an hour, of names that exist and of names that don't.
CREATE TABLE login_failure (
  username text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX login_failure_by_name ON login_failure (username, at);

-- Keys that sign tokens, shared by all instances. The private half is sealed with the keyset pii.json.
CREATE TABLE signing_key (
  kid text PRIMARY KEY,
  public_jwk text NOT NULL,
  private_enc bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
BEGIN
  EXECUTE format('REVOKE ALL ON app_user, login_failure, signing_key FROM %I', request);
END
$$;
