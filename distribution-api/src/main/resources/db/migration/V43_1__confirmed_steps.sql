-- Nobody approves or releases without having confirmed, with a second factor and in this same transaction, that it is
-- them; an approval's confirmation is over the digest that it approves.
CREATE FUNCTION is_confirmed(plan uuid, person uuid, of_step text, content bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM confirmation c
                 WHERE c.subject = plan AND c.user_id = person AND c.step = of_step
                   AND (content IS NULL OR c.digest = content) AND c.confirmed_at = now())
$$;

CREATE FUNCTION refuse_unconfirmed_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_confirmed(NEW.plan_id, NEW.user_id, 'APPROVE_PLAN', NEW.digest) THEN
    RAISE EXCEPTION 'An approval of plan % is not confirmed', NEW.plan_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_are_confirmed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approvals_are_confirmed BEFORE INSERT ON plan_approval
  FOR EACH ROW EXECUTE FUNCTION refuse_unconfirmed_approval();

CREATE FUNCTION refuse_unconfirmed_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_confirmed(NEW.plan_id, NEW.user_id, 'RELEASE_PLAN', NULL) THEN
    RAISE EXCEPTION 'The release of plan % is not confirmed', NEW.plan_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'releases_are_confirmed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER releases_are_confirmed BEFORE INSERT ON plan_participant
  FOR EACH ROW WHEN (NEW.part = 'RELEASER') EXECUTE FUNCTION refuse_unconfirmed_release();
