-- Whom an identity provider (OpenID Connect) vouches for, as an administrator said: its subject is this person of ours.
-- Only the jobs role reads these, as all that log-in reads. A link is ended, never changed.
CREATE TABLE provider_identity (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  issuer text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 500),
  subject text NOT NULL CHECK (subject = btrim(subject) AND length(subject) BETWEEN 1 AND 255), -- OpenID Connect Core, 2
  linked_by text NOT NULL,
  linked_at timestamptz NOT NULL DEFAULT now(),
  unlinked_at timestamptz
);
CREATE UNIQUE INDEX one_person_per_subject ON provider_identity (issuer, subject) WHERE unlinked_at IS NULL;
CREATE UNIQUE INDEX one_subject_per_person ON provider_identity (user_id, issuer) WHERE unlinked_at IS NULL;

CREATE TRIGGER a_link_is_ended_not_changed BEFORE UPDATE ON provider_identity
  FOR EACH ROW WHEN (OLD.unlinked_at IS NOT NULL
    OR (NEW.id, NEW.user_id, NEW.issuer, NEW.subject, NEW.linked_by, NEW.linked_at)
      IS DISTINCT FROM (OLD.id, OLD.user_id, OLD.issuer, OLD.subject, OLD.linked_by, OLD.linked_at))
  EXECUTE FUNCTION refuse('A link to an identity provider is ended, not changed');

DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
BEGIN
  EXECUTE format('REVOKE ALL ON provider_identity FROM %I', request);
END
$$;
