-- Programs that call by themselves: another organisation's reports, our own services. They read figures and approve
-- nothing. Only the jobs role reads these, as all that log-in reads.
CREATE TABLE api_client (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  client_id text NOT NULL UNIQUE CHECK (client_id ~ '^[a-z0-9][a-z0-9-]{2,59}$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  secret_hash text NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  version int NOT NULL DEFAULT 1, -- rises with each change; tokens carry it, and older ones are worth nothing
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  secret_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz
);
CREATE TRIGGER a_client_keeps_its_name BEFORE UPDATE OF id, client_id ON api_client
  FOR EACH ROW WHEN (NEW.id <> OLD.id OR NEW.client_id <> OLD.client_id)
  EXECUTE FUNCTION refuse('A client keeps its name');
CREATE TRIGGER a_client_stays_in_the_book BEFORE DELETE ON api_client
  FOR EACH ROW EXECUTE FUNCTION refuse('A client is disabled, not deleted');
CALL audit_changes('api_client', 'secret_hash', 'name');

-- What it was made for, for good: another purpose is another client. None of these roles changes anything.
CREATE TABLE client_grant (
  client uuid NOT NULL REFERENCES api_client,
  role text NOT NULL CHECK (role IN ('SERVICE', 'DONOR', 'AUDITOR')),
  organisation_id uuid REFERENCES organisation,
  programme_id uuid REFERENCES programme,
  territory text REFERENCES territory,
  UNIQUE NULLS NOT DISTINCT (client, role, organisation_id, programme_id, territory)
);
CREATE TRIGGER a_clients_grant_is_for_good BEFORE UPDATE OR DELETE ON client_grant
  FOR EACH ROW EXECUTE FUNCTION refuse('A client keeps the grants it was made with');

-- Whatever waits for a person's second factor takes no program's word.
CREATE FUNCTION refuse_confirmation_by_client() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT FROM api_client WHERE id = NEW.user_id) THEN
    RAISE EXCEPTION 'A program confirms nothing'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'people_confirm';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER people_confirm BEFORE INSERT ON confirmation
  FOR EACH ROW EXECUTE FUNCTION refuse_confirmation_by_client();

DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
BEGIN
  EXECUTE format('REVOKE ALL ON api_client, client_grant FROM %I', request);
END
$$;
