-- Whom to tell when the date of what was promised passes, whether or not a plan includes it by then. What is known of them
-- is sealed for the promise, used once and then forgotten, or forgotten when the promise is closed.
CREATE TABLE promise (
  id uuid PRIMARY KEY,
  programme_id uuid,
  organisation_id uuid,
  territory text,
  sealed_contact bytea,
  promised_sequence bigint NOT NULL DEFAULT 0, -- of the telling that the contact is from
  closed_sequence bigint NOT NULL DEFAULT 0,
  closed boolean NOT NULL DEFAULT false,
  notice_at timestamptz, -- when to look; null once looked, or where nobody is told
  looked boolean NOT NULL DEFAULT false,
  CHECK (sealed_contact IS NOT NULL OR notice_at IS NULL),
  CHECK (notice_at IS NULL OR NOT (looked OR closed))
);
CREATE INDEX promise_to_notice ON promise (notice_at) WHERE notice_at IS NOT NULL;
ALTER TABLE promise ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON promise USING (may_see_payment(organisation_id, programme_id, territory));
REVOKE ALL ON promise FROM payments_request;

-- Serves promise_waits.
CREATE INDEX transfer_by_promise ON transfer (promise_id);

-- Whether somebody still waits, and somebody still works on it: nobody is told that it goes on who has a code, let it
-- expire, had the cash taken back, or whose transfer is cancelled or being cancelled. Held and refused by an FSP wait.
CREATE FUNCTION promise_waits(promise uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (SELECT FROM promise p WHERE p.id = promise_waits.promise AND p.closed)
     AND coalesce(
       (SELECT t.state IN ('AHEAD', 'OPEN', 'HELD', 'REJECTED') AND t.stop IS DISTINCT FROM 'CANCEL'
          FROM transfer t WHERE t.promise_id = promise_waits.promise ORDER BY t.id DESC LIMIT 1),
       true)
$$;

-- One notice for a promise, whichever of its transfers, or none, was looked at.
ALTER TABLE message ADD COLUMN promise_id uuid;
UPDATE message m SET promise_id = first.promise_id
  FROM (SELECT DISTINCT ON (t.promise_id) n.id, t.promise_id
          FROM message n JOIN transfer t ON t.id = n.transfer_id
         WHERE n.kind = 'NOTICE' ORDER BY t.promise_id, n.queued_at, n.id) first
 WHERE m.id = first.id;
CREATE UNIQUE INDEX one_notice_of_promise ON message (promise_id) WHERE kind = 'NOTICE';
