-- Passkeys (WebAuthn): the public halves of keys that people keep in a phone, a computer or a security key. Only the
-- jobs role reads these, as all that log-in reads.
CREATE TABLE passkey (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  credential_id bytea NOT NULL UNIQUE CHECK (length(credential_id) BETWEEN 1 AND 1023), -- WebAuthn 3, 4: at most 1023 bytes
  public_key bytea NOT NULL, -- COSE
  attestation bytea NOT NULL, -- as it came when it was made, without anybody's signature (conveyance "none")
  transports text[] NOT NULL DEFAULT '{}',
  backup_eligible boolean NOT NULL,
  backed_up boolean NOT NULL,
  name text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 60),
  sign_count bigint NOT NULL CHECK (sign_count >= 0), -- stays 0 for keys that live on several devices
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  suspected_at timestamptz, -- its counter went back: somebody has a copy
  removed_at timestamptz
);
CREATE INDEX passkey_of_user ON passkey (user_id) WHERE removed_at IS NULL;

CREATE TRIGGER a_passkey_stays_what_it_is BEFORE UPDATE ON passkey
  FOR EACH ROW WHEN ((NEW.id, NEW.user_id, NEW.credential_id, NEW.public_key, NEW.attestation, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.user_id, OLD.credential_id, OLD.public_key, OLD.attestation, OLD.created_at))
  EXECUTE FUNCTION refuse('A passkey belongs to one person for good');
CREATE TRIGGER no_signature_counts_twice BEFORE UPDATE OF sign_count ON passkey
  FOR EACH ROW WHEN (NEW.sign_count < OLD.sign_count)
  EXECUTE FUNCTION refuse('The counter of a passkey only rises');
CREATE TRIGGER a_removed_passkey_stays_removed BEFORE UPDATE ON passkey
  FOR EACH ROW WHEN (OLD.removed_at IS NOT NULL)
  EXECUTE FUNCTION refuse('A removed passkey stays removed');
CREATE TRIGGER a_suspected_passkey_opens_nothing BEFORE UPDATE ON passkey
  FOR EACH ROW WHEN (OLD.suspected_at IS NOT NULL
    AND (NEW.suspected_at IS DISTINCT FROM OLD.suspected_at OR NEW.last_used_at IS DISTINCT FROM OLD.last_used_at))
  EXECUTE FUNCTION refuse('A passkey that somebody has a copy of is used no more');

DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
BEGIN
  EXECUTE format('REVOKE ALL ON passkey FROM %I', request);
END
$$;
