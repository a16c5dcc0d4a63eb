-- Money counts as float with a provider once two people say so: one asks and shows the proof of the deposit, another one
-- confirms it. Before, one person's word was enough; what they said stays in fsp_deposit, to which nothing is added.
CALL withhold('INSERT', 'fsp_deposit');

CREATE TABLE fsp_funding (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  fsp text NOT NULL,
  currency char(3) NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  state text NOT NULL DEFAULT 'REQUESTED' CHECK (state IN ('REQUESTED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  version int NOT NULL DEFAULT 1, -- of what there is to look at: each proof makes the next one
  requested_by uuid NOT NULL,
  requester text NOT NULL,
  requested_at timestamptz NOT NULL DEFAULT app_now(),
  decided_by uuid,
  decider text,
  decided_at timestamptz,
  reason text CHECK (length(reason) BETWEEN 1 AND 1000),
  entry_id uuid UNIQUE REFERENCES ledger_entry,
  preparer_part text GENERATED ALWAYS AS ('PREPARER') STORED,
  confirmer_part text GENERATED ALWAYS AS (CASE WHEN state = 'CONFIRMED' THEN 'CONFIRMER' END) STORED,
  FOREIGN KEY (programme_id, fsp) REFERENCES programme_fsp (programme_id, code),
  CHECK ((state = 'REQUESTED') = (decided_by IS NULL)),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (decider IS NULL)),
  CHECK ((state = 'CONFIRMED') = (entry_id IS NOT NULL)),
  CHECK ((state = 'REFUSED') = (reason IS NOT NULL)),
  CONSTRAINT others_refuse CHECK (state <> 'REFUSED' OR decided_by <> requested_by),
  CONSTRAINT only_the_requester_withdraws CHECK (state <> 'WITHDRAWN' OR decided_by = requested_by)
);
CREATE INDEX fsp_funding_by_programme ON fsp_funding (programme_id, id);
CREATE INDEX fsp_funding_waiting ON fsp_funding (programme_id, id) WHERE state = 'REQUESTED';

-- Each person has one part in a funding, once: whoever asked for it or attached a proof does not confirm it.
CREATE TABLE funding_participant (
  funding_id uuid NOT NULL REFERENCES fsp_funding,
  user_id uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('PREPARER', 'CONFIRMER')),
  CONSTRAINT one_part_each PRIMARY KEY (funding_id, user_id),
  UNIQUE (funding_id, user_id, part)
);
CREATE UNIQUE INDEX one_confirmer ON funding_participant (funding_id) WHERE part = 'CONFIRMER';
ALTER TABLE fsp_funding
  ADD CONSTRAINT requester_prepares FOREIGN KEY (id, requested_by, preparer_part)
    REFERENCES funding_participant (funding_id, user_id, part) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT confirmer_confirms FOREIGN KEY (id, decided_by, confirmer_part)
    REFERENCES funding_participant (funding_id, user_id, part) DEFERRABLE INITIALLY DEFERRED;

-- What shows that the money is there. Its bytes are sealed and have a retention; hash and size stay.
CREATE TABLE funding_proof (
  funding_id uuid NOT NULL REFERENCES fsp_funding,
  number int NOT NULL CHECK (number BETWEEN 1 AND 5),
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
  size_bytes int NOT NULL CHECK (size_bytes > 0),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  attached_by uuid NOT NULL,
  attacher text NOT NULL,
  attached_at timestamptz NOT NULL DEFAULT app_now(),
  purged_at timestamptz,
  part text GENERATED ALWAYS AS ('PREPARER') STORED,
  PRIMARY KEY (funding_id, number),
  CONSTRAINT same_proof_once UNIQUE (funding_id, sha256),
  CONSTRAINT attacher_prepares FOREIGN KEY (funding_id, attached_by, part)
    REFERENCES funding_participant (funding_id, user_id, part)
);
CREATE INDEX funding_proof_to_purge ON funding_proof (attached_at) WHERE purged_at IS NULL;

CREATE TABLE funding_proof_content (
  funding_id uuid NOT NULL,
  number int NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (funding_id, number),
  FOREIGN KEY (funding_id, number) REFERENCES funding_proof
);
ALTER TABLE funding_proof_content ALTER COLUMN sealed SET STORAGE EXTERNAL;

-- Over exactly what is confirmed: the money, and the proofs that were looked at.
CREATE FUNCTION funding_digest(funding uuid) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(jsonb_build_array(f.id, f.programme_id, f.fsp, f.currency, f.amount::text, f.note,
           (SELECT jsonb_agg(encode(p.sha256, 'hex') ORDER BY p.number) FROM funding_proof p WHERE p.funding_id = f.id)
         )::text, 'UTF8'))
    FROM fsp_funding f WHERE f.id = funding
$$;

CREATE TRIGGER funding_moves_along_the_graph BEFORE INSERT OR UPDATE OF state ON fsp_funding
  FOR EACH ROW EXECUTE FUNCTION keep_to_graph(
    '>REQUESTED', 'REQUESTED>REQUESTED', 'REQUESTED>CONFIRMED', 'REQUESTED>REFUSED', 'REQUESTED>WITHDRAWN');
CREATE TRIGGER a_funding_is_decided_once BEFORE UPDATE ON fsp_funding
  FOR EACH ROW WHEN (OLD.state <> 'REQUESTED')
  EXECUTE FUNCTION refuse('A funding request is decided once');
CREATE TRIGGER what_was_requested_is_kept BEFORE UPDATE ON fsp_funding
  FOR EACH ROW WHEN ((OLD.id, OLD.programme_id, OLD.fsp, OLD.currency, OLD.amount, OLD.note, OLD.requested_by, OLD.requester,
                      OLD.requested_at)
    IS DISTINCT FROM (NEW.id, NEW.programme_id, NEW.fsp, NEW.currency, NEW.amount, NEW.note, NEW.requested_by, NEW.requester,
                      NEW.requested_at))
  EXECUTE FUNCTION refuse('What was requested never changes: withdraw it and ask anew');

CREATE FUNCTION check_confirmed_funding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM funding_proof p WHERE p.funding_id = NEW.id) THEN
    RAISE EXCEPTION 'Funding % has no proof', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'funding_is_proven';
  END IF;
  IF NOT is_confirmed(NEW.id, NEW.decided_by, 'CONFIRM_FUNDING', funding_digest(NEW.id)) THEN
    RAISE EXCEPTION 'Funding % is not confirmed by a second factor', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'fundings_are_confirmed';
  END IF;
  IF NOT EXISTS (SELECT FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
                  WHERE e.id = NEW.entry_id AND e.cause = 'DEPOSITED'
                    AND (e.programme_id, e.currency, p.account, p.fsp, p.amount)
                      = (NEW.programme_id, NEW.currency, 'FLOAT', NEW.fsp, NEW.amount)) THEN
    RAISE EXCEPTION 'Funding % is booked otherwise', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'fundings_are_booked';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fundings_are_confirmed BEFORE UPDATE ON fsp_funding
  FOR EACH ROW WHEN (NEW.state = 'CONFIRMED') EXECUTE FUNCTION check_confirmed_funding();

-- No float without two people.
CREATE FUNCTION check_deposit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM fsp_funding f WHERE f.entry_id = NEW.id) THEN
    RAISE EXCEPTION 'A deposit is what somebody confirmed' USING ERRCODE = 'check_violation', CONSTRAINT = 'deposits_are_confirmed';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER deposits_are_confirmed AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.cause = 'DEPOSITED') EXECUTE FUNCTION check_deposit();

-- The lock makes a confirmation wait for a proof on its way in, and the other way round.
CREATE FUNCTION check_proof() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM FROM fsp_funding WHERE id = NEW.funding_id AND state = 'REQUESTED' FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Funding % is decided', NEW.funding_id USING ERRCODE = 'restrict_violation', CONSTRAINT = 'proofs_come_before';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proofs_come_before BEFORE INSERT ON funding_proof FOR EACH ROW EXECUTE FUNCTION check_proof();
CREATE TRIGGER a_proof_is_kept BEFORE UPDATE ON funding_proof
  FOR EACH ROW WHEN (OLD.purged_at IS NOT NULL OR (OLD.funding_id, OLD.number, OLD.file_name, OLD.media_type, OLD.size_bytes,
                     OLD.sha256, OLD.attached_by, OLD.attacher, OLD.attached_at)
    IS DISTINCT FROM (NEW.funding_id, NEW.number, NEW.file_name, NEW.media_type, NEW.size_bytes,
                     NEW.sha256, NEW.attached_by, NEW.attacher, NEW.attached_at))
  EXECUTE FUNCTION refuse('Of a proof only the bytes go, when their time is over');

CALL append_only('funding_participant');
CALL withhold('DELETE, TRUNCATE', 'fsp_funding', 'funding_proof');
CALL withhold('UPDATE, TRUNCATE', 'funding_proof_content');
-- Requests add bytes and never read them: whoever may see a proof is handed it one by one, and that leaves a line.
DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
BEGIN
  EXECUTE format('REVOKE SELECT, DELETE ON funding_proof_content FROM %I', request);
  EXECUTE format('REVOKE UPDATE ON funding_proof FROM %I', request);
END
$$;

ALTER TABLE fsp_funding ENABLE ROW LEVEL SECURITY;
ALTER TABLE funding_participant ENABLE ROW LEVEL SECURITY;
ALTER TABLE funding_proof ENABLE ROW LEVEL SECURITY;
ALTER TABLE funding_proof_content ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON fsp_funding USING (programme_id IN (SELECT id FROM programme));
CREATE POLICY scope ON funding_participant USING (EXISTS (SELECT FROM fsp_funding f WHERE f.id = funding_id));
CREATE POLICY scope ON funding_proof USING (EXISTS (SELECT FROM fsp_funding f WHERE f.id = funding_id));
CREATE POLICY scope ON funding_proof_content USING (EXISTS (SELECT FROM fsp_funding f WHERE f.id = funding_id));
CALL audit_changes('fsp_funding');
CALL audit_changes('funding_proof');
