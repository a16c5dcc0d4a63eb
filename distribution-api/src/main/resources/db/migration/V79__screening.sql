-- Names of people who are paid are compared with a sanctions list only where a named agreement requires it. What is found
-- blocks nothing: two people decide. No table of money refers to any of these.
CREATE TABLE sanctions_list (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name ~ '^[A-Z0-9_-]{2,40}$'),
  dated text NOT NULL CHECK (length(dated) <= 40), -- as the file says of itself
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  entries int NOT NULL CHECK (entries > 0),
  uploaded_by uuid NOT NULL,
  uploader text NOT NULL,
  uploaded_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT a_version_is_kept_once UNIQUE (name, sha256)
);
CREATE TABLE sanctions_entry (
  list_id uuid NOT NULL REFERENCES sanctions_list,
  number int NOT NULL CHECK (number > 0),
  reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 100),
  names text[] NOT NULL CHECK (cardinality(names) > 0),
  years int[] NOT NULL, -- of birth, as far as they are known; empty: unknown
  PRIMARY KEY (list_id, number)
);

CREATE TABLE screening_mandate (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL REFERENCES programme,
  agreement_id uuid REFERENCES sharing_agreement,
  source_id uuid, -- a funding source; the trigger looks it up
  clause text NOT NULL CHECK (length(clause) BETWEEN 1 AND 500),
  list text NOT NULL CHECK (list ~ '^[A-Z0-9_-]{2,40}$'),
  threshold numeric(3, 2) NOT NULL CHECK (threshold BETWEEN 0.80 AND 1.00),
  recorded_by uuid NOT NULL,
  recorder text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  ended_by uuid,
  ender text,
  ended_at timestamptz,
  CONSTRAINT an_agreement_requires_it CHECK ((agreement_id IS NULL) <> (source_id IS NULL)),
  CHECK ((ended_by IS NULL) = (ended_at IS NULL) AND (ended_by IS NULL) = (ender IS NULL))
);
CREATE UNIQUE INDEX one_mandate_for_a_list ON screening_mandate (programme_id, list) WHERE ended_at IS NULL;

-- Whether what a mandate rests on still holds.
CREATE FUNCTION requires_screening(m screening_mandate) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN m.ended_at IS NULL AND (
    EXISTS (SELECT FROM sharing_agreement a JOIN programme p ON p.organisation_id = a.organisation_id
             WHERE a.id = m.agreement_id AND p.id = m.programme_id AND a.state = 'CONFIRMED'
               AND a.starts_at <= app_now() AND app_now() < a.ends_at)
    OR EXISTS (SELECT FROM funding_source s
                WHERE s.id = m.source_id AND s.programme_id = m.programme_id
                  AND (s.ends_on IS NULL OR s.ends_on >= app_now()::date)));
END $$;
CREATE FUNCTION check_mandate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT requires_screening(NEW) THEN
      RAISE EXCEPTION 'No agreement of the programme in force requires that'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'an_agreement_requires_it';
    END IF;
  ELSIF OLD.ended_at IS NOT NULL OR (OLD.id, OLD.programme_id, OLD.agreement_id, OLD.source_id, OLD.clause, OLD.list,
                                     OLD.threshold, OLD.recorded_by, OLD.recorder, OLD.recorded_at)
    IS DISTINCT FROM (NEW.id, NEW.programme_id, NEW.agreement_id, NEW.source_id, NEW.clause, NEW.list,
                      NEW.threshold, NEW.recorded_by, NEW.recorder, NEW.recorded_at) THEN
    RAISE EXCEPTION 'A mandate is ended once, as it was recorded'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'mandates_are_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mandates_are_kept BEFORE INSERT OR UPDATE ON screening_mandate FOR EACH ROW EXECUTE FUNCTION check_mandate();

-- Each content of a plan, each version of the list.
CREATE TABLE screening_run (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES payment_plan,
  round int NOT NULL,
  mandate_id uuid NOT NULL REFERENCES screening_mandate,
  list_id uuid NOT NULL REFERENCES sanctions_list,
  threshold numeric(3, 2) NOT NULL,
  people int NOT NULL CHECK (people >= 0),
  ended_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT screened_once UNIQUE (plan_id, round, mandate_id, list_id)
);
CREATE FUNCTION check_run() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM screening_mandate m JOIN payment_plan p ON p.programme_id = m.programme_id
                   JOIN sanctions_list l ON l.name = m.list
                  WHERE m.id = NEW.mandate_id AND p.id = NEW.plan_id AND l.id = NEW.list_id
                    AND m.threshold = NEW.threshold AND requires_screening(m)) THEN
    RAISE EXCEPTION 'Nobody is screened unless an agreement in force requires it'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'screening_is_required';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER screening_is_required BEFORE INSERT ON screening_run FOR EACH ROW EXECUTE FUNCTION check_run();

CREATE TABLE screening_match (
  id uuid PRIMARY KEY,
  run_id uuid NOT NULL REFERENCES screening_run,
  plan_id uuid NOT NULL REFERENCES payment_plan,
  transfer_id uuid NOT NULL REFERENCES transfer,
  person_id uuid NOT NULL REFERENCES person,
  organisation_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  territory text NOT NULL,
  list_id uuid NOT NULL,
  entry int NOT NULL,
  list text NOT NULL,
  reference text NOT NULL,
  score numeric(4, 3) NOT NULL CHECK (score BETWEEN 0 AND 1),
  found_at timestamptz NOT NULL DEFAULT app_now(),
  due_at timestamptz NOT NULL DEFAULT app_now() + interval '24 hours', -- domain rule: two people within 24 h
  FOREIGN KEY (list_id, entry) REFERENCES sanctions_entry,
  CONSTRAINT found_once UNIQUE (plan_id, person_id, list, reference)
);
CREATE INDEX screening_match_of_person ON screening_match (person_id);

CREATE TABLE screening_step (
  match_id uuid NOT NULL REFERENCES screening_match,
  number int NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('PROPOSED', 'CONFIRMED', 'OBJECTED')),
  verdict text NOT NULL CHECK (verdict IN ('SAME', 'DIFFERENT')),
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
  taken_by uuid NOT NULL,
  taker text NOT NULL,
  taken_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (match_id, number)
);
CREATE UNIQUE INDEX decided_once ON screening_step (match_id) WHERE kind = 'CONFIRMED';
CREATE FUNCTION check_screening_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  last screening_step;
BEGIN
  PERFORM FROM screening_match WHERE id = NEW.match_id FOR NO KEY UPDATE;
  SELECT * INTO last FROM screening_step s WHERE s.match_id = NEW.match_id ORDER BY s.number DESC LIMIT 1;
  IF NEW.number <> coalesce(last.number, 0) + 1
     OR (NEW.kind = 'PROPOSED' AND coalesce(last.kind, 'OBJECTED') <> 'OBJECTED')
     OR (NEW.kind <> 'PROPOSED' AND (last.kind IS DISTINCT FROM 'PROPOSED' OR last.verdict <> NEW.verdict)) THEN
    RAISE EXCEPTION 'One proposes, then another confirms or objects'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'steps_follow';
  END IF;
  IF NEW.kind <> 'PROPOSED' AND last.taken_by = NEW.taken_by THEN
    RAISE EXCEPTION 'Two people decide' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'two_people_decide';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER steps_follow BEFORE INSERT ON screening_step FOR EACH ROW EXECUTE FUNCTION check_screening_step();

CALL append_only('sanctions_list', 'sanctions_entry', 'screening_run', 'screening_match', 'screening_step');
CALL withhold('DELETE, TRUNCATE', 'screening_mandate');
DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
  kinds text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint
                  WHERE conrelid = 'notice'::regclass AND conname = 'notice_kind_check');
BEGIN
  EXECUTE format('REVOKE INSERT ON screening_run, screening_match FROM %I', request);
  ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
  EXECUTE 'ALTER TABLE notice ADD CONSTRAINT notice_kind_check ' || replace(kinds, 'ARRAY[', 'ARRAY[''SCREENING''::text, ');
END
$$;

-- Lists are public; whom somebody was taken for is not.
ALTER TABLE sanctions_list ENABLE ROW LEVEL SECURITY;
ALTER TABLE sanctions_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE screening_mandate ENABLE ROW LEVEL SECURITY;
ALTER TABLE screening_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE screening_match ENABLE ROW LEVEL SECURITY;
ALTER TABLE screening_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON sanctions_list USING (may_see(NULL, NULL, NULL));
CREATE POLICY scope ON sanctions_entry USING (may_see(NULL, NULL, NULL));
CREATE POLICY scope ON screening_mandate USING (programme_id IN (SELECT id FROM programme));
CREATE POLICY scope ON screening_run USING (plan_id IN (SELECT id FROM payment_plan));
CREATE POLICY scope ON screening_match USING (may_see(organisation_id::text, programme_id::text, territory));
CREATE POLICY scope ON screening_step USING (match_id IN (SELECT id FROM screening_match));
CALL audit_changes('screening_mandate');
