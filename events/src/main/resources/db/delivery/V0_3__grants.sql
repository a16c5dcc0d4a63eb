-- A scope is made of grants, each for an organisation, a programme and a territory at once: whoever works for one partner
-- in Tulcán and for another in Quito sees neither partner's people of the other city. The caller's grants for the
-- operation at hand come as one regular expression over organisation/programme/territory (AccessScope).

-- NULL does not restrict; without a caller, or a grant that counts, nothing is covered.
CREATE OR REPLACE FUNCTION may_see(organisation text, programme text, territory text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(
    current_setting('puente.scope', true) = '.*'
      OR coalesce(organisation, '-') || '/' || coalesce(programme, '-') || '/' || coalesce(territory, '-')
         ~ nullif(current_setting('puente.scope', true), ''),
    false)
$$;

DROP FUNCTION in_scope(text, text);

-- What no policy covers is not for people's requests: they add to the history and the outbox, and read neither. Adding
-- returns the key of what was added.
DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
BEGIN
  EXECUTE format('REVOKE ALL ON event_history, outbox, idempotency_key FROM %I', request);
  EXECUTE format('GRANT INSERT ON event_history, outbox TO %I', request);
  EXECUTE format('GRANT SELECT (aggregate_id, sequence) ON event_history TO %I', request);
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON quarantine FROM %I', request);
  IF to_regclass('flyway_schema_history') IS NOT NULL THEN
    EXECUTE format('REVOKE ALL ON flyway_schema_history FROM %I', request);
  END IF;
END
$$;

-- Nobody knows whose a broken record is: it is for those who see all.
ALTER TABLE quarantine ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON quarantine USING (may_see('untold', 'untold', 'untold'));
