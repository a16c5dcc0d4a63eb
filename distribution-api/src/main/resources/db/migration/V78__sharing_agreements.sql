-- People's data goes to a provider only under an agreement: one person records it with its document, another confirms it.
CREATE TABLE sharing_agreement (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  fsp text NOT NULL CHECK (fsp ~ '^[A-Z0-9_]{2,40}$'),
  reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 200),
  shares text NOT NULL CHECK (length(shares) BETWEEN 1 AND 2000),
  location text NOT NULL CHECK (length(location) BETWEEN 1 AND 200),
  valid_from date NOT NULL,
  valid_until date NOT NULL,
  -- The same days as instants, on the wall clock of whoever recorded it; the last one is not in it.
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
  size_bytes int NOT NULL CHECK (size_bytes > 0),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  recorded_by uuid NOT NULL,
  recorder text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  state text NOT NULL DEFAULT 'RECORDED' CHECK (state IN ('RECORDED', 'CONFIRMED', 'REFUSED', 'ENDED')),
  decided_by uuid,
  decider text,
  decided_at timestamptz,
  ended_by uuid,
  ender text,
  ended_at timestamptz,
  reason text CHECK (length(reason) BETWEEN 1 AND 1000),
  CHECK (valid_until >= valid_from),
  CHECK (abs(extract(epoch FROM starts_at - (valid_from::timestamp AT TIME ZONE 'UTC'))) <= 86400),
  CHECK (abs(extract(epoch FROM ends_at - ((valid_until + 1)::timestamp AT TIME ZONE 'UTC'))) <= 86400),
  CHECK ((state = 'RECORDED') = (decided_by IS NULL)),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (decider IS NULL)),
  CHECK ((state = 'ENDED') = (ended_by IS NOT NULL)),
  CHECK ((ended_by IS NULL) = (ended_at IS NULL) AND (ended_by IS NULL) = (ender IS NULL)),
  CHECK ((state IN ('REFUSED', 'ENDED')) = (reason IS NOT NULL)),
  CONSTRAINT two_people_share CHECK (state NOT IN ('CONFIRMED', 'ENDED') OR decided_by <> recorded_by)
);
CREATE INDEX sharing_agreement_in_force ON sharing_agreement (organisation_id, fsp) WHERE state = 'CONFIRMED';

CREATE TABLE sharing_agreement_document (
  agreement_id uuid PRIMARY KEY REFERENCES sharing_agreement,
  sealed bytea NOT NULL
);
ALTER TABLE sharing_agreement_document ALTER COLUMN sealed SET STORAGE EXTERNAL;

CREATE TRIGGER agreements_move_along_the_graph BEFORE INSERT OR UPDATE OF state ON sharing_agreement
  FOR EACH ROW EXECUTE FUNCTION keep_to_graph('>RECORDED', 'RECORDED>CONFIRMED', 'RECORDED>REFUSED', 'CONFIRMED>ENDED');
CREATE TRIGGER what_was_agreed_is_kept BEFORE UPDATE ON sharing_agreement
  FOR EACH ROW WHEN ((OLD.id, OLD.organisation_id, OLD.fsp, OLD.reference, OLD.shares, OLD.location, OLD.valid_from,
                      OLD.valid_until, OLD.starts_at, OLD.ends_at, OLD.file_name, OLD.media_type, OLD.size_bytes, OLD.sha256,
                      OLD.recorded_by, OLD.recorder, OLD.recorded_at)
    IS DISTINCT FROM (NEW.id, NEW.organisation_id, NEW.fsp, NEW.reference, NEW.shares, NEW.location, NEW.valid_from,
                      NEW.valid_until, NEW.starts_at, NEW.ends_at, NEW.file_name, NEW.media_type, NEW.size_bytes, NEW.sha256,
                      NEW.recorded_by, NEW.recorder, NEW.recorded_at))
  EXECUTE FUNCTION refuse('What was agreed never changes: record the next agreement');
CREATE TRIGGER an_agreement_is_decided_once BEFORE UPDATE ON sharing_agreement
  FOR EACH ROW WHEN (OLD.state <> 'RECORDED'
    AND (OLD.state = NEW.state OR (OLD.decided_by, OLD.decider, OLD.decided_at) IS DISTINCT FROM (NEW.decided_by, NEW.decider, NEW.decided_at)))
  EXECUTE FUNCTION refuse('An agreement is decided once');

CREATE FUNCTION check_confirmed_agreement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM sharing_agreement_document d WHERE d.agreement_id = NEW.id) THEN
    RAISE EXCEPTION 'Agreement % has no document', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'agreements_have_a_document';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreements_have_a_document BEFORE UPDATE ON sharing_agreement
  FOR EACH ROW WHEN (NEW.state = 'CONFIRMED') EXECUTE FUNCTION check_confirmed_agreement();

-- Whether an organisation may share with a provider now. Served by sharing_agreement_in_force.
CREATE FUNCTION may_share(organisation uuid, provider text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM sharing_agreement a
                  WHERE a.organisation_id = organisation AND a.fsp = provider AND a.state = 'CONFIRMED'
                    AND a.starts_at <= app_now() AND app_now() < a.ends_at)
$$;

CREATE FUNCTION check_enabled_fsp() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT may_share((SELECT organisation_id FROM programme WHERE id = NEW.programme_id), NEW.code) THEN
    RAISE EXCEPTION 'No agreement to share data with % is in force', NEW.code
      USING ERRCODE = 'check_violation', CONSTRAINT = 'fsps_have_an_agreement';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fsps_have_an_agreement BEFORE INSERT OR UPDATE OF programme_id, code ON programme_fsp
  FOR EACH ROW EXECUTE FUNCTION check_enabled_fsp();
CREATE TRIGGER a_programme_stays_with_its_organisation BEFORE UPDATE OF organisation_id ON programme
  FOR EACH ROW WHEN (OLD.organisation_id IS DISTINCT FROM NEW.organisation_id)
  EXECUTE FUNCTION refuse('The agreements of a programme are those of its organisation');

-- Each provider of a plan may come to hold its data, since a transfer falls back from one to the next.
CREATE FUNCTION unshared_fsps(plan uuid) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT fsp FROM payment_plan p JOIN programme m ON m.id = p.programme_id, unnest(p.fsps) AS fsp
   WHERE p.id = plan AND NOT may_share(m.organisation_id, fsp)
$$;
CREATE FUNCTION check_released_fsps() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT FROM unshared_fsps(NEW.id)) THEN
    RAISE EXCEPTION 'Plan % goes to a provider without an agreement in force', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'agreed_before_release';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreed_before_release BEFORE UPDATE OF state ON payment_plan
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state AND NEW.state = 'RELEASING') EXECUTE FUNCTION check_released_fsps();

CALL withhold('DELETE, TRUNCATE', 'sharing_agreement');
CALL append_only('sharing_agreement_document');
-- Requests add the bytes and never read them: whoever may see a document is handed it, and that leaves a line.
DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
  kinds text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint
                  WHERE conrelid = 'notice'::regclass AND conname = 'notice_kind_check');
BEGIN
  EXECUTE format('REVOKE SELECT ON sharing_agreement_document FROM %I', request);
  -- Added to whatever kinds there are, so that the order of migrations does not matter.
  ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
  EXECUTE 'ALTER TABLE notice ADD CONSTRAINT notice_kind_check '
    || replace(kinds, 'ARRAY[', 'ARRAY[''AGREEMENT''::text, ''AGREEMENT_ENDS''::text, ');
END
$$;

ALTER TABLE sharing_agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_agreement_document ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON sharing_agreement USING (may_see(organisation_id::text, NULL, NULL));
CREATE POLICY scope ON sharing_agreement_document USING (agreement_id IN (SELECT id FROM sharing_agreement));
CALL audit_changes('sharing_agreement');
