-- People's requests read no table without a policy, but for catalogues that everybody may know.
DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
  batch regclass;
BEGIN
  FOR batch IN SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname LIKE 'batch\_%' LOOP
    EXECUTE format('REVOKE ALL ON %s FROM %I', batch, request);
  END LOOP;
END
$$;

ALTER TABLE programme_cycle ENABLE ROW LEVEL SECURITY;
ALTER TABLE working_area ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON programme_cycle USING (programme_id IN (SELECT id FROM programme));
CREATE POLICY scope ON working_area USING (may_see(organisation_id::text, programme_id::text, territory));
