-- What no code path may break: frozen rows, states along the graphs, approvals over the exact digest.

CREATE FUNCTION refuse_frozen(plan uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Plan % is frozen since it was submitted', plan
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'plan_is_frozen';
END $$;

-- The lock makes a submission wait for rows on their way in, and the other way round.
CREATE FUNCTION is_draft(plan uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM FROM payment_plan WHERE id = plan AND state = 'DRAFT' FOR SHARE;
  RETURN FOUND;
END $$;

CREATE FUNCTION freeze_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_draft(OLD.plan_id) THEN
    PERFORM refuse_frozen(OLD.plan_id);
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$;
-- Only what approvals bind; states, stops and payouts go on.
CREATE TRIGGER transfer_content_is_frozen
  BEFORE UPDATE OF id, plan_id, promise_id, programme_id, household_id, person_id, cycle, amount, due_at,
                   sealed_payee, payee_fingerprint, approved_sequence, dropped ON transfer
  FOR EACH ROW EXECUTE FUNCTION freeze_content();
CREATE TRIGGER transfer_is_kept BEFORE DELETE ON transfer
  FOR EACH ROW EXECUTE FUNCTION freeze_content();

CREATE FUNCTION refuse_late_transfers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  late uuid := (SELECT plan_id FROM (SELECT DISTINCT plan_id FROM added) p WHERE NOT is_draft(plan_id) LIMIT 1);
BEGIN
  IF late IS NOT NULL THEN
    PERFORM refuse_frozen(late);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER no_transfer_after_submission AFTER INSERT ON transfer
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_transfers();

-- Set-based, so that a poll of payouts costs one check.
CREATE FUNCTION check_transfer_steps() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  wrong record;
BEGIN
  SELECT n.id, now_was AS was, n.state INTO wrong
    FROM before_rows o
    JOIN after_rows n ON n.id = o.id AND n.state <> o.state
    JOIN plan_release r ON r.plan_id = n.plan_id,
    LATERAL (SELECT CASE WHEN o.state = 'PLANNED'
                          AND (n.released_singly OR (NOT o.withheld AND r.claimed IS NOT NULL AND o.id <= r.claimed))
                         THEN 'RELEASED' ELSE o.state END AS now_was) s
   WHERE NOT (now_was = 'RELEASED' AND n.state = 'RELEASED')
     AND NOT EXISTS (SELECT FROM transfer_step g WHERE g.from_state = now_was AND g.to_state = n.state)
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'Transfer % cannot go from % to %', wrong.id, wrong.was, wrong.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_step';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER transfer_moves_along_the_graph AFTER UPDATE ON transfer
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION check_transfer_steps();

CREATE TRIGGER plan_moves_along_the_graph BEFORE UPDATE ON payment_plan FOR EACH ROW
  WHEN (OLD.state <> NEW.state)
  EXECUTE FUNCTION keep_to_graph(
    'DRAFT>SUBMITTED', 'SUBMITTED>APPROVED', 'APPROVED>RELEASING', 'RELEASING>RELEASED', 'RELEASED>CLOSED',
    'SUBMITTED>DRAFT', 'APPROVED>DRAFT', 'DRAFT>DISCARDED', 'SUBMITTED>DISCARDED', 'APPROVED>DISCARDED');

CREATE FUNCTION check_plan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF (OLD.id, OLD.programme_id, OLD.territory, OLD.cycle) IS DISTINCT FROM (NEW.id, NEW.programme_id, NEW.territory, NEW.cycle)
     OR (OLD.state <> 'DRAFT' AND NEW.state <> 'DRAFT'
         AND (OLD.fsps, OLD.currency, OLD.count, OLD.total, OLD.digest, OLD.required_approvals, OLD.round)
             IS DISTINCT FROM (NEW.fsps, NEW.currency, NEW.count, NEW.total, NEW.digest, NEW.required_approvals, NEW.round)) THEN
    PERFORM refuse_frozen(OLD.id);
  END IF;
  IF OLD.state = 'SUBMITTED' AND NEW.state = 'APPROVED' AND NEW.required_approvals > (
       SELECT count(*) FROM plan_approval a
        WHERE a.plan_id = NEW.id AND a.round = NEW.round AND a.digest = NEW.digest) THEN
    RAISE EXCEPTION 'Plan % lacks approvals over its digest', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_over_the_digest';
  END IF;
  IF NEW.state = 'RELEASING' AND OLD.state <> 'RELEASING' AND NOT EXISTS (
       SELECT FROM plan_participant p WHERE p.plan_id = NEW.id AND p.part = 'RELEASER') THEN
    RAISE EXCEPTION 'Plan % has no releaser', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'releaser_stands_apart';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_is_frozen_and_approved BEFORE UPDATE ON payment_plan
  FOR EACH ROW EXECUTE FUNCTION check_plan();

CREATE FUNCTION check_watermarks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NEW.claimed < OLD.claimed OR NEW.published < OLD.published
     OR (OLD.claimed IS NOT NULL AND NEW.claimed IS NULL) OR (OLD.published IS NOT NULL AND NEW.published IS NULL) THEN
    RAISE EXCEPTION 'Watermarks only rise' USING ERRCODE = 'check_violation', CONSTRAINT = 'watermarks_rise';
  END IF;
  IF NEW.claimed IS DISTINCT FROM OLD.claimed
     AND NOT EXISTS (SELECT FROM payment_plan WHERE id = NEW.plan_id AND state = 'RELEASING') THEN
    RAISE EXCEPTION 'Plan % is not being released', NEW.plan_id USING ERRCODE = 'check_violation', CONSTRAINT = 'claims_need_a_release';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER watermarks_rise BEFORE UPDATE ON plan_release
  FOR EACH ROW EXECUTE FUNCTION check_watermarks();

-- Whoever had a part keeps it, and an approval is never unsaid: a later round simply doesn't count it.
CALL append_only('plan_participant', 'plan_approval', 'transfer_stop', 'transfer_step');
CALL withhold('INSERT', 'transfer_step');
CALL withhold('DELETE, TRUNCATE', 'payment_plan', 'plan_release');
