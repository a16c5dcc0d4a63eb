-- The next version of the policy, until somebody else than its author switches it on; one at a time.
CREATE TABLE policy_draft (
  draft_id uuid PRIMARY KEY,
  based_on int NOT NULL REFERENCES policy,
  revision int NOT NULL DEFAULT 1 CHECK (revision > 0), -- what is switched on is the revision that was looked at
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
  author uuid NOT NULL,
  author_name text NOT NULL,
  written_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'SWITCHED_ON', 'DISCARDED')),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  version int REFERENCES policy,
  CHECK ((state = 'OPEN') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)
    AND (decided_by IS NULL) = (decided_by_name IS NULL)),
  CHECK ((state = 'SWITCHED_ON') = (version IS NOT NULL)),
  CONSTRAINT others_switch_on CHECK (state <> 'SWITCHED_ON' OR decided_by <> author)
);
CREATE UNIQUE INDEX one_open_draft ON policy_draft ((true)) WHERE state = 'OPEN';
CREATE TRIGGER policy_draft_graph BEFORE UPDATE ON policy_draft FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_to_graph('OPEN>SWITCHED_ON', 'OPEN>DISCARDED');
CREATE FUNCTION refuse_decided_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A draft that was decided on stays as it is' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER decided_draft_is_kept BEFORE UPDATE ON policy_draft FOR EACH ROW
  WHEN (OLD.state <> 'OPEN') EXECUTE FUNCTION refuse_decided_draft();
REVOKE DELETE ON policy_draft FROM stabilization_request, stabilization_jobs;
-- Rules hang on no place and no person: whoever may read the policy may read what it is to become.
ALTER TABLE policy_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON policy_draft USING (may_see(NULL, NULL, NULL));

-- Reports look at the changes of a stretch of time, which were written about when they happened.
CREATE INDEX wait_change_by_time ON wait_change USING brin (at);
