-- Whoever is not eligible may ask for somebody else to look at it again (BP3). What was said is sealed for the person.
CREATE TABLE eligibility_review (
  id uuid PRIMARY KEY,
  enrolment_id uuid NOT NULL REFERENCES enrolment,
  programme_id uuid NOT NULL,
  household_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person,
  organisation_id uuid NOT NULL,
  territory text NOT NULL,
  words_enc bytea NOT NULL,
  asked_by uuid NOT NULL,
  asked_by_name text NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT app_now(),
  due_on date NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'UPHELD', 'OVERTURNED', 'WITHDRAWN')),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  answer_enc bytea,
  CHECK ((state = 'OPEN') = (decided_at IS NULL)),
  CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (decided_by_name IS NULL)
     AND (decided_at IS NULL) = (answer_enc IS NULL)),
  CONSTRAINT somebody_else_reviews CHECK (state = 'WITHDRAWN' OR decided_by IS DISTINCT FROM asked_by)
);
CREATE UNIQUE INDEX one_open_review ON eligibility_review (enrolment_id) WHERE state = 'OPEN';
CREATE INDEX review_open ON eligibility_review (id) WHERE state = 'OPEN';
CREATE INDEX review_by_programme ON eligibility_review (programme_id, id);
CREATE INDEX review_by_household ON eligibility_review (household_id, id);

CREATE FUNCTION check_review_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'OPEN' OR NOT EXISTS (
       SELECT FROM enrolment e
        WHERE e.id = NEW.enrolment_id AND NOT e.eligible AND e.household_id = NEW.household_id
          AND (e.programme_id, e.person_id, e.organisation_id, e.territory)
              = (NEW.programme_id, NEW.person_id, NEW.organisation_id, NEW.territory)) THEN
    RAISE EXCEPTION 'Only a household that is not eligible has something to review'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'reviews_are_about_refusals';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_are_about_refusals BEFORE INSERT ON eligibility_review
  FOR EACH ROW EXECUTE FUNCTION check_review_asked();

CREATE FUNCTION check_review_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'OPEN'
     OR (OLD.enrolment_id, OLD.programme_id, OLD.household_id, OLD.person_id, OLD.organisation_id, OLD.territory,
         OLD.words_enc, OLD.asked_by, OLD.asked_by_name, OLD.asked_at, OLD.due_on)
        IS DISTINCT FROM
        (NEW.enrolment_id, NEW.programme_id, NEW.household_id, NEW.person_id, NEW.organisation_id, NEW.territory,
         NEW.words_enc, NEW.asked_by, NEW.asked_by_name, NEW.asked_at, NEW.due_on) THEN
    RAISE EXCEPTION 'A review is decided once, as it was asked'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'reviews_are_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_are_kept BEFORE UPDATE ON eligibility_review
  FOR EACH ROW EXECUTE FUNCTION check_review_decided();
CALL withhold('DELETE, TRUNCATE', 'eligibility_review');

-- The outcome of targeting stands, unless a review overturned it.
CREATE FUNCTION check_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.eligible OR NOT NEW.eligible OR (OLD.score, OLD.criteria_version, OLD.amount, OLD.urgency)
        IS DISTINCT FROM (NEW.score, NEW.criteria_version, NEW.amount, NEW.urgency)
     OR NOT EXISTS (SELECT FROM eligibility_review r WHERE r.enrolment_id = NEW.id AND r.state = 'OVERTURNED') THEN
    RAISE EXCEPTION 'Only a review changes who is eligible'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'reviews_change_outcomes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_change_outcomes BEFORE UPDATE OF eligible, score, criteria_version, amount, urgency, reasons ON enrolment
  FOR EACH ROW
  WHEN ((OLD.eligible, OLD.score, OLD.criteria_version, OLD.amount, OLD.urgency, OLD.reasons)
        IS DISTINCT FROM
        (NEW.eligible, NEW.score, NEW.criteria_version, NEW.amount, NEW.urgency, NEW.reasons))
  EXECUTE FUNCTION check_outcome();

ALTER TABLE eligibility_review ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON eligibility_review USING (may_see(organisation_id::text, programme_id::text, territory));
CALL audit_changes('eligibility_review', 'words_enc', 'answer_enc');
