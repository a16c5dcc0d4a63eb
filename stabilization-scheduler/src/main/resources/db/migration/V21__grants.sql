-- Whose household waits: two partners in one city never see each other's people. What was promised before partners were
-- told is for those alone who see all.
ALTER TABLE delay_watch ADD COLUMN organisation_id uuid;
ALTER TABLE task ADD COLUMN organisation_id uuid;

ALTER POLICY scope ON delay_watch USING (
  state <> 'UNPROMISED' AND may_see(coalesce(organisation_id::text, 'untold'), programme_id::text, territory));
ALTER POLICY scope ON task USING (may_see(coalesce(organisation_id::text, 'untold'), programme_id::text, territory));
