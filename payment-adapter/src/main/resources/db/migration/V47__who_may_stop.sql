-- Whose grants reach all of something may stop it and let it go on: a programme that they have part of only, or a plan with
-- transfers elsewhere, is others' to stop too, and theirs with them.
CREATE INDEX transfer_by_plan ON transfer (plan_id) WHERE plan_id IS NOT NULL;

CREATE FUNCTION may_stop(scope text, target text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT may_see_payment(NULL, NULL, NULL)
      OR CASE scope
           WHEN 'PROGRAMME' THEN may_see_payment(NULL, target::uuid, NULL)
           WHEN 'PLAN' THEN coalesce((
             SELECT bool_and(may_see_payment(place.organisation_id, place.programme_id, place.territory))
               FROM (SELECT DISTINCT t.organisation_id, t.programme_id, t.territory
                       FROM transfer t WHERE t.plan_id = target::uuid) place), false)
           ELSE false END
$$;

DROP POLICY scope ON pause;
-- That an FSP is stopped concerns everybody whose payments wait at it; a programme's or plan's stop, whoever has part of it.
CREATE POLICY seen ON pause FOR SELECT USING (
  CASE scope WHEN 'FSP' THEN nullif(current_setting('puente.scope', true), '') IS NOT NULL
             WHEN 'PROGRAMME' THEN may_see(NULL, target, NULL)
             ELSE may_see_payment(NULL, NULL, NULL) OR EXISTS (SELECT FROM transfer t WHERE t.plan_id = target::uuid) END);
CREATE POLICY stopped ON pause FOR INSERT WITH CHECK (may_stop(scope, target));
CREATE POLICY resumed ON pause FOR UPDATE USING (may_stop(scope, target));
