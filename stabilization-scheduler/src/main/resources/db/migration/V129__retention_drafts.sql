-- The next retention policy, until somebody else than its author switches it on; one at a time.
ALTER TABLE retention_policy
  ADD COLUMN reason text CHECK (length(reason) BETWEEN 1 AND 1000), -- null: what came with the first release
  ADD COLUMN drafted_by_name text,
  ADD COLUMN published_by_name text;
CREATE TABLE retention_draft (
  draft_id uuid PRIMARY KEY,
  based_on int NOT NULL REFERENCES retention_policy,
  revision int NOT NULL DEFAULT 1 CHECK (revision > 0), -- what is switched on is the revision that was looked at
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  days jsonb NOT NULL CHECK (days ?& ARRAY['NOTES', 'ASSESSMENTS', 'SESSIONS', 'CONSENTS', 'CONTACTS']),
  assumed boolean NOT NULL,
  author uuid NOT NULL,
  author_name text NOT NULL,
  written_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'SWITCHED_ON', 'DISCARDED')),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  version int REFERENCES retention_policy,
  CHECK ((state = 'OPEN') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)
    AND (decided_by IS NULL) = (decided_by_name IS NULL)),
  CHECK ((state = 'SWITCHED_ON') = (version IS NOT NULL)),
  CONSTRAINT others_switch_retention_on CHECK (state <> 'SWITCHED_ON' OR decided_by <> author)
);
CREATE UNIQUE INDEX one_open_retention_draft ON retention_draft ((true)) WHERE state = 'OPEN';
CREATE TRIGGER retention_draft_graph BEFORE UPDATE ON retention_draft FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_to_graph('OPEN>SWITCHED_ON', 'OPEN>DISCARDED');
CREATE TRIGGER decided_retention_draft_is_kept BEFORE UPDATE ON retention_draft FOR EACH ROW
  WHEN (OLD.state <> 'OPEN') EXECUTE FUNCTION refuse_decided_draft();
REVOKE DELETE ON retention_draft FROM stabilization_request, stabilization_jobs;
REVOKE INSERT, UPDATE ON retention_draft FROM stabilization_jobs;
ALTER TABLE retention_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON retention_draft USING (may_see(NULL, NULL, NULL));

-- A version is what a draft says, or there is none.
GRANT INSERT ON retention_policy TO stabilization_request;
CREATE POLICY as_drafted ON retention_policy FOR INSERT WITH CHECK (EXISTS (
  SELECT FROM retention_draft d
  WHERE d.state = 'OPEN' AND d.based_on + 1 = retention_policy.version AND d.days = retention_policy.days
    AND d.reason = retention_policy.reason AND d.assumed = retention_policy.assumed));
