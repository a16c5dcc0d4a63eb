-- Volunteers hand over kits on a shared phone, for one shift at one site: with a PIN that a coordinator opened for the day,
-- and a name of their own, so that each handover is somebody's.
CREATE TABLE kit_shift (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[A-HJ-NP-Z2-9]{6}$'),
  site text NOT NULL REFERENCES territory,
  -- Whose people at the site: a partner's and a programme's, or * where the coordinator's reach has no bounds. Volunteers
  -- get the role VOLUNTEER there, and nothing here can make it another.
  organisation text NOT NULL,
  programme text NOT NULL,
  pin_hash text NOT NULL,
  opened_by uuid NOT NULL,
  opened_by_name text NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT app_now(),
  until_at timestamptz NOT NULL,
  closed_by_name text,
  closed_at timestamptz,
  CONSTRAINT shifts_are_short CHECK (until_at > opened_at AND until_at <= opened_at + interval '16 hours'),
  CHECK ((closed_at IS NULL) = (closed_by_name IS NULL))
);
CREATE INDEX kit_shift_latest ON kit_shift (opened_at DESC);
CREATE TABLE kit_shift_volunteer (
  id uuid PRIMARY KEY,
  shift_id uuid NOT NULL REFERENCES kit_shift,
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 40),
  joined_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE UNIQUE INDEX one_name_in_a_shift ON kit_shift_volunteer (shift_id, lower(name));
CALL withhold('UPDATE, DELETE, TRUNCATE', 'kit_shift_volunteer');
CALL withhold('DELETE, TRUNCATE', 'kit_shift');

CREATE TRIGGER shifts_close_once BEFORE UPDATE ON kit_shift
  FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION refuse('A shift is closed once');
CREATE TRIGGER shifts_are_kept BEFORE UPDATE ON kit_shift
  FOR EACH ROW EXECUTE FUNCTION keep_all_but('closed_at', 'closed_by_name');

ALTER TABLE kit_shift ENABLE ROW LEVEL SECURITY;
ALTER TABLE kit_shift_volunteer ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON kit_shift USING (may_see(organisation, programme, site));
CREATE POLICY scope ON kit_shift_volunteer USING (shift_id IN (SELECT id FROM kit_shift));
CALL audit_changes('kit_shift', 'pin_hash');
CALL audit_changes('kit_shift_volunteer');
