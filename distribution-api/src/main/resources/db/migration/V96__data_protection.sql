-- What people ask about their own data, and by when they are answered. Words are sealed for the person.
CREATE TABLE data_request (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  organisation_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  territory text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('ACCESS', 'RECTIFICATION', 'ERASURE', 'OBJECTION')),
  words_enc bytea NOT NULL,
  received_on date NOT NULL,
  due_on date NOT NULL,
  entered_by uuid NOT NULL,
  entered_by_name text NOT NULL,
  entered_at timestamptz NOT NULL DEFAULT app_now(),
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'FULFILLED', 'REFUSED')),
  ended_by uuid,
  ended_by_name text,
  ended_at timestamptz,
  answer_enc bytea,
  CHECK (due_on >= received_on),
  CHECK ((state = 'OPEN') = (ended_at IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_by_name IS NULL)
     AND (ended_at IS NULL) = (answer_enc IS NULL))
);
CREATE INDEX data_request_open ON data_request (due_on, id) WHERE state = 'OPEN';
CREATE INDEX data_request_of_person ON data_request (person_id, id);

CREATE FUNCTION check_data_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'OPEN' OR NOT EXISTS (SELECT FROM person p
                    WHERE p.id = NEW.person_id
                      AND (p.organisation_id, p.programme_id, p.territory)
                          = (NEW.organisation_id, NEW.programme_id, NEW.territory)) THEN
      RAISE EXCEPTION 'A request is kept where its person is'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'requests_are_with_their_person';
    END IF;
  ELSIF OLD.state <> 'OPEN'
     OR (OLD.person_id, OLD.organisation_id, OLD.programme_id, OLD.territory, OLD.entered_by_name, OLD.kind, OLD.words_enc, OLD.received_on, OLD.due_on, OLD.entered_by, OLD.entered_at)
        IS DISTINCT FROM
        (NEW.person_id, NEW.organisation_id, NEW.programme_id, NEW.territory, NEW.entered_by_name, NEW.kind, NEW.words_enc, NEW.received_on, NEW.due_on, NEW.entered_by, NEW.entered_at) THEN
    RAISE EXCEPTION 'A request is answered once, as it was made'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'requests_are_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER data_requests_are_kept BEFORE INSERT OR UPDATE ON data_request
  FOR EACH ROW EXECUTE FUNCTION check_data_request();
CALL withhold('DELETE, TRUNCATE', 'data_request');

-- Breaches and what was done about them: lines are added, none is changed. An organisation's, or null for all.
CREATE TABLE data_breach (
  id uuid PRIMARY KEY,
  organisation_id uuid REFERENCES organisation,
  happened_on date NOT NULL,
  noticed_at timestamptz NOT NULL,
  what text NOT NULL CHECK (length(what) BETWEEN 1 AND 4000),
  people int NOT NULL CHECK (people >= 0),
  tell_by timestamptz NOT NULL,
  entered_by_name text NOT NULL,
  entered_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK (noticed_at >= happened_on::timestamp AT TIME ZONE 'UTC' - interval '1 day')
);
CREATE TABLE data_breach_line (
  breach_id uuid NOT NULL REFERENCES data_breach,
  number int NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('MEASURE', 'AUTHORITY_TOLD', 'PEOPLE_TOLD', 'CLOSED')),
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  written_by_name text NOT NULL,
  written_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (breach_id, number)
);
CALL append_only('data_breach', 'data_breach_line');

CREATE FUNCTION check_breach_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM data_breach_line l WHERE l.breach_id = NEW.breach_id AND l.kind = 'CLOSED') THEN
    RAISE EXCEPTION 'Nothing is added to a breach that is closed'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'closed_is_closed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closed_is_closed BEFORE INSERT ON data_breach_line
  FOR EACH ROW EXECUTE FUNCTION check_breach_line();

ALTER TABLE data_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE data_breach ENABLE ROW LEVEL SECURITY;
ALTER TABLE data_breach_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON data_request USING (may_see(organisation_id::text, programme_id::text, territory));
CREATE POLICY scope ON data_breach USING (may_see(coalesce(organisation_id::text, 'untold'), NULL, NULL));
CREATE POLICY scope ON data_breach_line USING (breach_id IN (SELECT id FROM data_breach));
CALL audit_changes('data_request', 'words_enc', 'answer_enc');
CALL audit_changes('data_breach');
CALL audit_changes('data_breach_line');
