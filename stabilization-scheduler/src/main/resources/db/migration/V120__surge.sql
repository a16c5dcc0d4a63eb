-- What an outage left undone is raised the most urgent first: detection looks tier by tier.
DROP INDEX watch_pending;
CREATE INDEX watch_pending ON delay_watch (urgency, next_check_at) WHERE next_check_at IS NOT NULL;

-- In a surge a watch that is overdue waits for its territory's turn: until then it is not due, and costs nothing to skip.
ALTER TABLE delay_watch ADD COLUMN held_until timestamptz;
ALTER TABLE delay_watch ADD CONSTRAINT only_what_waits_is_held CHECK (held_until IS NULL OR next_check_at IS NOT NULL);
CREATE INDEX watch_surge ON delay_watch (territory, urgency, held_until) WHERE held_until IS NOT NULL;

-- How far each territory's hours are taken: so many places from that hour on, full hours first.
CREATE TABLE catch_up (
  territory text PRIMARY KEY,
  hour timestamptz NOT NULL,
  taken bigint NOT NULL CHECK (taken > 0)
);
DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON catch_up FROM %I', regexp_replace(current_user, '_owner$', '') || '_request');
END
$$;
REVOKE DELETE ON catch_up FROM stabilization_jobs;
