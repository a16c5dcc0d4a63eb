CREATE TABLE reason (code text PRIMARY KEY);
INSERT INTO reason VALUES ('DAMAGED'), ('FORBIDDEN');

-- The latest return of each entitlement, and a line for each time one was applied.
CREATE TABLE kit_return (
  entitlement_id uuid PRIMARY KEY,
  sequence bigint NOT NULL,
  reason text NOT NULL CHECK (reason <> 'FORBIDDEN') REFERENCES reason DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE applied (entitlement_id uuid, sequence bigint);

CREATE TABLE household (organisation text, programme text, territory text);
INSERT INTO household VALUES ('oim', 'p1', 'tulcan'), ('oim', 'p1', 'quito'), ('oim', 'p2', 'quito'), ('acnur', 'p3', 'quito');
ALTER TABLE household ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON household USING (may_see(organisation, programme, territory));
