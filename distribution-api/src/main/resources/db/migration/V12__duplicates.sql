-- Whoever was recognised as somebody else has no other question left open.
ALTER TABLE duplicate_flag DROP CONSTRAINT duplicate_flag_state_check;
ALTER TABLE duplicate_flag ADD CONSTRAINT duplicate_flag_state_check
  CHECK (state IN ('OPEN', 'DIFFERENT_PEOPLE', 'SAME_PERSON', 'SUPERSEDED'));
CREATE INDEX duplicate_open_of_person ON duplicate_flag (person_id) WHERE state = 'OPEN';
