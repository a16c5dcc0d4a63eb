-- A plan of one transfer, for somebody who can't wait for the month's. It goes the way of every other plan; one_slot keeps
-- its promise out of any other, so that this table needs only to say what such a plan may hold.
CREATE TABLE urgent_payment (
  plan_id uuid PRIMARY KEY REFERENCES payment_plan,
  promise_id uuid NOT NULL REFERENCES promise,
  reason text NOT NULL CHECK (reason IN ('LEFT_OUT', 'LONG_WAIT', 'LEAVING', 'URGENT_NEED')), -- never words: they tell on people
  asked_by uuid NOT NULL,
  asked_by_name text NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX urgent_payment_by_promise ON urgent_payment (promise_id);

-- Only a plan that is being made becomes an urgent one, and only for a promise of its own scope.
CREATE FUNCTION check_urgent_payment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (
       SELECT FROM payment_plan p JOIN promise w USING (programme_id, cycle, territory)
        WHERE p.id = NEW.plan_id AND w.id = NEW.promise_id AND p.state = 'DRAFT' AND p.work IS NULL)
     OR EXISTS (SELECT FROM transfer t WHERE t.plan_id = NEW.plan_id) THEN
    RAISE EXCEPTION 'Plan % is not made for promise % alone', NEW.plan_id, NEW.promise_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'urgent_from_the_start';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER urgent_from_the_start BEFORE INSERT ON urgent_payment
  FOR EACH ROW EXECUTE FUNCTION check_urgent_payment();

CREATE FUNCTION check_urgent_transfers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  wrong uuid;
BEGIN
  SELECT u.plan_id INTO wrong
    FROM (SELECT DISTINCT plan_id FROM added) a
    JOIN urgent_payment u USING (plan_id)
   WHERE EXISTS (SELECT FROM transfer t WHERE t.plan_id = u.plan_id AND t.promise_id <> u.promise_id)
      OR (SELECT count(*) FROM transfer t WHERE t.plan_id = u.plan_id) > 1
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'Plan % pays one promise, once', wrong
      USING ERRCODE = 'check_violation', CONSTRAINT = 'urgent_pays_one_promise';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER urgent_pays_one_promise AFTER INSERT ON transfer
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_urgent_transfers();
-- Named after transfer_content_is_frozen, so that a frozen plan is told of first.
CREATE TRIGGER transfer_stays_in_its_plan BEFORE UPDATE OF plan_id, promise_id ON transfer
  FOR EACH ROW WHEN ((OLD.plan_id, OLD.promise_id) IS DISTINCT FROM (NEW.plan_id, NEW.promise_id))
  EXECUTE FUNCTION refuse('A transfer stays in its plan and with its promise');

CALL append_only('urgent_payment');
ALTER TABLE urgent_payment ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON urgent_payment USING (EXISTS (SELECT FROM payment_plan p WHERE p.id = plan_id));
