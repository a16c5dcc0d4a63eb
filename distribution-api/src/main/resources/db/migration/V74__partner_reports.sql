-- What partners have to hand in, by which day, and what came. What it stops is the programme's own policy.
ALTER TABLE programme ADD COLUMN missing_report_stops text NOT NULL DEFAULT 'NOTHING'
  CHECK (missing_report_stops IN ('NOTHING', 'SUBMISSION', 'RELEASE'));

CREATE TABLE partner_report (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL REFERENCES programme,
  organisation_id uuid NOT NULL REFERENCES organisation,
  territory text REFERENCES territory, -- null: wherever the partner works in the programme
  cycle int, -- null: whichever
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  due_on date NOT NULL,
  demanded_by uuid NOT NULL,
  demanded_by_name text NOT NULL,
  demanded_at timestamptz NOT NULL DEFAULT app_now(),
  waived_by uuid,
  waived_by_name text,
  waived_at timestamptz,
  waived_why text CHECK (length(waived_why) BETWEEN 1 AND 1000),
  FOREIGN KEY (programme_id, cycle) REFERENCES programme_cycle,
  CHECK ((waived_by IS NULL) = (waived_by_name IS NULL) AND (waived_by IS NULL) = (waived_at IS NULL)
    AND (waived_by IS NULL) = (waived_why IS NULL)),
  CONSTRAINT others_waive CHECK (waived_by <> demanded_by)
);
CREATE INDEX partner_report_by_programme ON partner_report (programme_id, due_on, id);

-- One file at a time: the next one comes when the last was sent back. Whoever handed it in does not judge it.
CREATE TABLE report_delivery (
  report_id uuid NOT NULL REFERENCES partner_report,
  number int NOT NULL CHECK (number BETWEEN 1 AND 50),
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
  size_bytes int NOT NULL CHECK (size_bytes > 0),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  received_by uuid NOT NULL,
  received_by_name text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT app_now(),
  state text NOT NULL DEFAULT 'RECEIVED' CHECK (state IN ('RECEIVED', 'ACCEPTED', 'SENT_BACK')),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  reason text CHECK (length(reason) BETWEEN 1 AND 1000),
  PRIMARY KEY (report_id, number),
  CHECK ((state = 'RECEIVED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)
    AND (decided_by IS NULL) = (decided_by_name IS NULL)),
  CHECK ((state = 'SENT_BACK') = (reason IS NOT NULL)),
  CONSTRAINT others_judge_reports CHECK (decided_by <> received_by)
);
CREATE UNIQUE INDEX one_delivery_counts ON report_delivery (report_id) WHERE state <> 'SENT_BACK';

CREATE TABLE report_delivery_content (
  report_id uuid NOT NULL,
  number int NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (report_id, number),
  FOREIGN KEY (report_id, number) REFERENCES report_delivery
);
ALTER TABLE report_delivery_content ALTER COLUMN sealed SET STORAGE EXTERNAL;

CREATE TRIGGER deliveries_move_along_the_graph BEFORE INSERT OR UPDATE ON report_delivery
  FOR EACH ROW EXECUTE FUNCTION keep_to_graph('>RECEIVED', 'RECEIVED>ACCEPTED', 'RECEIVED>SENT_BACK');
CREATE TRIGGER a_delivery_is_kept BEFORE UPDATE ON report_delivery
  FOR EACH ROW WHEN ((OLD.report_id, OLD.number, OLD.file_name, OLD.media_type, OLD.size_bytes, OLD.sha256, OLD.received_by,
                      OLD.received_by_name, OLD.received_at)
    IS DISTINCT FROM (NEW.report_id, NEW.number, NEW.file_name, NEW.media_type, NEW.size_bytes, NEW.sha256, NEW.received_by,
                      NEW.received_by_name, NEW.received_at))
  EXECUTE FUNCTION refuse('What was handed in never changes');
CREATE TRIGGER a_demand_is_kept BEFORE UPDATE ON partner_report
  FOR EACH ROW WHEN (OLD.waived_by IS NOT NULL OR (OLD.id, OLD.programme_id, OLD.organisation_id, OLD.territory, OLD.cycle, OLD.title,
                      OLD.due_on, OLD.demanded_by, OLD.demanded_by_name, OLD.demanded_at)
    IS DISTINCT FROM (NEW.id, NEW.programme_id, NEW.organisation_id, NEW.territory, NEW.cycle, NEW.title,
                      NEW.due_on, NEW.demanded_by, NEW.demanded_by_name, NEW.demanded_at))
  EXECUTE FUNCTION refuse('What was demanded never changes: waive it and demand anew');
-- The lock makes a delivery wait for somebody who waives it right now, and the other way round.
CREATE FUNCTION check_delivery() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM FROM partner_report WHERE id = NEW.report_id AND waived_by IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Nobody waits for report %', NEW.report_id
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'deliveries_are_awaited';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER deliveries_are_awaited BEFORE INSERT ON report_delivery FOR EACH ROW EXECUTE FUNCTION check_delivery();
CALL withhold('DELETE, TRUNCATE', 'partner_report', 'report_delivery');
CALL withhold('UPDATE, DELETE, TRUNCATE', 'report_delivery_content');
-- Requests add bytes and never read them: each reading is handed out singly, and leaves a line.
DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
BEGIN
  EXECUTE format('REVOKE SELECT ON report_delivery_content FROM %I', request);
END
$$;

CREATE VIEW partner_report_now WITH (security_invoker = true) AS
SELECT s.*, s.due_on < (app_now() AT TIME ZONE 'UTC')::date AND s.state IN ('DUE', 'RECEIVED') AS overdue
  FROM (SELECT r.*, CASE WHEN r.waived_by IS NOT NULL THEN 'WAIVED'
                         ELSE coalesce((SELECT d.state FROM report_delivery d
                                         WHERE d.report_id = r.id AND d.state <> 'SENT_BACK'), 'DUE') END AS state
          FROM partner_report r) s;

-- A plan waits for what its partner owes of its place and cycle, once the day is over.
CREATE FUNCTION missing_reports(plan uuid) RETURNS TABLE (id uuid) LANGUAGE sql STABLE AS $$
  SELECT r.id FROM payment_plan p
    JOIN partner_report_now r ON (r.programme_id, r.organisation_id) = (p.programme_id, p.organisation_id)
   WHERE p.id = plan AND r.overdue
     AND coalesce(r.territory, p.territory) = p.territory AND coalesce(r.cycle, p.cycle) = p.cycle
$$;
CREATE FUNCTION reports_stop(plan uuid, step text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM payment_plan p JOIN programme g ON g.id = p.programme_id
                  WHERE p.id = plan AND g.missing_report_stops IN ('SUBMISSION', step))
     AND EXISTS (SELECT FROM missing_reports(plan))
$$;

CREATE FUNCTION check_reports_come_first() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF reports_stop(NEW.id, CASE NEW.state WHEN 'SUBMITTED' THEN 'SUBMISSION' ELSE 'RELEASE' END) THEN
    RAISE EXCEPTION 'Plan % waits for a partner''s report', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reports_come_first';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reports_come_first BEFORE UPDATE OF state ON payment_plan
  FOR EACH ROW WHEN (OLD.state IN ('DRAFT', 'APPROVED') AND NEW.state IN ('SUBMITTED', 'RELEASING'))
  EXECUTE FUNCTION check_reports_come_first();

ALTER TABLE partner_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_delivery_content ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON partner_report USING (may_see(organisation_id::text, programme_id::text, territory));
CREATE POLICY scope ON report_delivery USING (EXISTS (SELECT FROM partner_report r WHERE r.id = report_id));
CREATE POLICY scope ON report_delivery_content USING (EXISTS (SELECT FROM partner_report r WHERE r.id = report_id));
CALL audit_changes('partner_report');
CALL audit_changes('report_delivery');
