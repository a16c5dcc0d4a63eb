-- How many approvals a plan needs is changed by two people: one proposes, another confirms with a second factor.
CREATE TABLE tier_change (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL REFERENCES programme,
  tiers jsonb NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  proposed_by uuid NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_at timestamptz NOT NULL DEFAULT app_now(),
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  decided_in xid8,
  note text CHECK (length(note) BETWEEN 1 AND 1000),
  CHECK ((state = 'OPEN') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)
    AND (decided_by IS NULL) = (decided_by_name IS NULL) AND (decided_by IS NULL) = (decided_in IS NULL)),
  CONSTRAINT two_people_change_tiers CHECK (
    CASE state WHEN 'WITHDRAWN' THEN decided_by = proposed_by
               WHEN 'OPEN' THEN true ELSE decided_by <> proposed_by END)
);
CREATE UNIQUE INDEX one_open_tier_change ON tier_change (programme_id) WHERE state = 'OPEN';
CREATE INDEX tier_change_by_programme ON tier_change (programme_id, id);

CREATE FUNCTION check_tier_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'OPEN' OR (OLD.programme_id, OLD.tiers, OLD.reason, OLD.proposed_by)
       IS DISTINCT FROM (NEW.programme_id, NEW.tiers, NEW.reason, NEW.proposed_by) THEN
    RAISE EXCEPTION 'A proposal is decided once, as it was made'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'proposals_are_kept';
  END IF;
  IF NEW.state = 'CONFIRMED' AND NOT is_confirmed(NEW.id, NEW.decided_by, 'CHANGE_TIERS', NULL) THEN
    RAISE EXCEPTION 'A change of tiers is not confirmed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'tier_changes_are_confirmed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposals_are_kept BEFORE UPDATE ON tier_change
  FOR EACH ROW EXECUTE FUNCTION check_tier_change();
CALL withhold('DELETE, TRUNCATE', 'tier_change');

-- Tiers come with their programme; afterwards they move only within the transaction that confirms a change.
CREATE FUNCTION guard_tiers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  programme uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.programme_id ELSE NEW.programme_id END;
BEGIN
  IF TG_OP = 'UPDATE' OR (
       NOT EXISTS (SELECT FROM tier_change c WHERE c.programme_id = programme AND c.state = 'CONFIRMED'
                                               AND c.decided_in = pg_current_xact_id())
       AND (TG_OP = 'DELETE' OR EXISTS (
              SELECT FROM programme_terms t WHERE t.programme_id = programme
                                              AND t.xmin <> pg_current_xact_id()::xid))) THEN
    RAISE EXCEPTION 'Two people change the tiers of a programme'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'two_people_change_tiers';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER tiers_are_guarded BEFORE INSERT OR UPDATE OR DELETE ON approval_tier
  FOR EACH ROW EXECUTE FUNCTION guard_tiers();

ALTER TABLE tier_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON tier_change USING (programme_id IN (SELECT id FROM programme));
CALL audit_changes('tier_change');
