-- Codes and PINs for whoever has no phone or wants no texts: printed, in separate papers, by two custodians, and called by
-- ticket number. A transfer has one ticket, whatever the number of its codes.
CREATE TABLE slip_batch (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  territory text NOT NULL,
  tickets int NOT NULL CHECK (tickets > 0),
  made_by text NOT NULL,
  made_at timestamptz NOT NULL
);

CREATE TABLE slip (
  message_id uuid PRIMARY KEY REFERENCES message,
  batch_id uuid NOT NULL REFERENCES slip_batch,
  ticket int NOT NULL CHECK (ticket > 0)
);
CREATE INDEX slip_of_batch ON slip (batch_id, ticket);

-- Who has a batch's codes or its PINs in their hands; nobody has both.
CREATE TABLE slip_custodian (
  batch_id uuid NOT NULL REFERENCES slip_batch,
  custodian text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('CODE', 'PIN')),
  CONSTRAINT nobody_has_codes_and_pins PRIMARY KEY (batch_id, custodian),
  UNIQUE (batch_id, custodian, kind)
);

CREATE TABLE slip_printing (
  batch_id uuid NOT NULL REFERENCES slip_batch,
  kind text NOT NULL,
  number int NOT NULL CHECK (number > 0),
  custodian text NOT NULL,
  printed_at timestamptz NOT NULL,
  slips int NOT NULL CHECK (slips > 0),
  reason text CHECK (length(btrim(reason)) BETWEEN 10 AND 500),
  PRIMARY KEY (batch_id, kind, number),
  FOREIGN KEY (batch_id, custodian, kind) REFERENCES slip_custodian (batch_id, custodian, kind),
  CONSTRAINT printed_again_for_a_reason CHECK ((number = 1) = (reason IS NULL))
);

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['slip_batch', 'slip', 'slip_custodian', 'slip_printing'] LOOP
    EXECUTE format('CREATE TRIGGER %s_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON %1$s'
                   ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', kept);
    EXECUTE format('REVOKE ALL ON %s FROM payments_request', kept);
    EXECUTE format('GRANT SELECT ON %s TO payments_request', kept);
  END LOOP;
END
$$;
CREATE POLICY scope ON slip_batch USING (may_see_payment(organisation_id, programme_id, territory));
CREATE POLICY scope ON slip USING (batch_id IN (SELECT id FROM slip_batch));
CREATE POLICY scope ON slip_custodian USING (batch_id IN (SELECT id FROM slip_batch));
CREATE POLICY scope ON slip_printing USING (batch_id IN (SELECT id FROM slip_batch));

CREATE INDEX message_by_hand ON message (channel, programme_id, territory)
  WHERE channel IN ('SLIP', 'VOICE') AND state = 'QUEUED';

-- What tells of a code that can be collected with: not of one that expired, died or is held.
CREATE FUNCTION tells_living_code(m message) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT m.kind IN ('CODE', 'PIN')
     AND (m.not_after IS NULL OR m.not_after > (SELECT app_now()))
     AND EXISTS (SELECT FROM transfer t JOIN bank_order o ON o.transfer_id = t.id
                  WHERE t.id = m.transfer_id AND t.state = 'ISSUED' AND t.stop IS NULL
                    AND o.fsp = m.fsp AND o.client_reference = m.client_reference AND o.state = 'ACCEPTED')
$$;
CREATE FUNCTION living_slip(m message) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT m.channel = 'SLIP' AND tells_living_code(m)
$$;

-- What waits to be printed, within the caller's scope.
CREATE FUNCTION waiting_slips() RETURNS TABLE (organisation_id uuid, programme_id uuid, territory text, people int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT m.organisation_id, m.programme_id, m.territory, count(DISTINCT m.transfer_id)::int
    FROM message m
   WHERE m.channel = 'SLIP' AND m.state = 'QUEUED' AND m.organisation_id IS NOT NULL AND m.programme_id IS NOT NULL
     AND m.territory IS NOT NULL AND may_see_payment(m.organisation_id, m.programme_id, m.territory)
     AND NOT EXISTS (SELECT FROM slip s WHERE s.message_id = m.id) AND living_slip(m)
   GROUP BY 1, 2, 3
   ORDER BY 2, 3, 1
$$;

-- Gives tickets, in no order that tells anything, to those who wait; how many there are.
CREATE FUNCTION batch_slips(batch uuid, organisation uuid, programme uuid, place text, maker text, at_most int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  messages uuid[];
  numbers int[];
  given int;
BEGIN
  IF NOT may_see_payment(organisation, programme, place) THEN
    RETURN 0;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('slips:' || organisation || programme || place, 0));
  SELECT array_agg(m.id ORDER BY m.id),
         array_agg(ticket_of ORDER BY m.id), coalesce(max(ticket_of), 0)
    INTO messages, numbers, given
    FROM (SELECT m.id, dense_rank() OVER (ORDER BY sha256((batch || m.transfer_id::text)::bytea))::int AS ticket_of
            FROM message m
           WHERE m.transfer_id IN (
                   SELECT w.transfer_id FROM message w
                    WHERE w.channel = 'SLIP' AND w.state = 'QUEUED' AND w.organisation_id = organisation
                      AND w.programme_id = programme AND w.territory = place
                      AND NOT EXISTS (SELECT FROM slip s WHERE s.message_id = w.id) AND living_slip(w)
                    GROUP BY w.transfer_id ORDER BY w.transfer_id LIMIT at_most)
             AND m.state = 'QUEUED' AND NOT EXISTS (SELECT FROM slip s WHERE s.message_id = m.id)
             AND living_slip(m)) m;
  IF given > 0 THEN
    INSERT INTO slip_batch (id, organisation_id, programme_id, territory, tickets, made_by, made_at)
    VALUES (batch, organisation, programme, place, given, maker, app_now());
    INSERT INTO slip (message_id, batch_id, ticket)
    SELECT g.message, batch, g.ticket FROM unnest(messages, numbers) AS g (message, ticket);
  END IF;
  RETURN given;
END
$$;

-- The only way in which a request reads codes or PINs that are to be printed: it leaves its line, and marks what is
-- printed as told. No rows where nothing of it is alive.
CREATE FUNCTION print_slips(batch uuid, what text, printer text, why text, wanted int[])
RETURNS TABLE (ticket int, part int, language text, fsp text, client_reference uuid, sealed bytea, expires_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  printed uuid[];
  before int;
BEGIN
  PERFORM FROM slip_batch b
    WHERE b.id = batch AND may_see_payment(b.organisation_id, b.programme_id, b.territory) FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  SELECT count(*) INTO before FROM slip_printing p WHERE p.batch_id = batch AND p.kind = what;
  SELECT array_agg(m.id) INTO printed
    FROM slip s JOIN message m ON m.id = s.message_id
   WHERE s.batch_id = batch AND m.kind = what AND m.state IN ('QUEUED', 'SENT') AND living_slip(m)
     AND (wanted IS NULL OR s.ticket = ANY (wanted));
  IF printed IS NULL THEN
    RETURN;
  END IF;
  INSERT INTO slip_custodian (batch_id, custodian, kind)
  SELECT batch, printer, what
   WHERE NOT EXISTS (SELECT FROM slip_custodian c
                      WHERE c.batch_id = batch AND c.custodian = printer AND c.kind = what);
  INSERT INTO slip_printing (batch_id, kind, number, custodian, printed_at, slips, reason)
  VALUES (batch, what, CASE WHEN why IS NULL THEN 1 ELSE before + 1 END, printer, app_now(), cardinality(printed), why);
  UPDATE message m
     SET state = 'SENT', sent_at = app_now(), gateway = 'slip', sealed_number = NULL, sealed_values = NULL,
         next_attempt_at = NULL, reason = NULL
   WHERE m.id = ANY (printed) AND m.state = 'QUEUED';
  RETURN QUERY
    SELECT s.ticket, m.part, m.language, o.fsp, o.client_reference,
           CASE what WHEN 'CODE' THEN o.sealed_code ELSE o.sealed_pin END, o.expires_at
      FROM message m
      JOIN slip s ON s.message_id = m.id
      JOIN bank_order o ON o.fsp = m.fsp AND o.client_reference = m.client_reference
     WHERE m.id = ANY (printed)
     ORDER BY s.ticket, m.part;
END
$$;

-- As before, but that what waits to be printed goes on waiting while its transfer is held: it is not told again.
CREATE OR REPLACE FUNCTION transfer_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM told_fsp) THEN
    INSERT INTO message_due (transfer_id, since)
    SELECT a.id, (SELECT app_now())
      FROM before b JOIN after a USING (id)
     WHERE a.state = 'ISSUED' AND b.state <> 'ISSUED'
       AND EXISTS (SELECT FROM bank_order o JOIN told_fsp USING (fsp)
                    WHERE o.transfer_id = a.id AND o.state = 'ACCEPTED')
     ORDER BY a.id
    ON CONFLICT DO NOTHING;
    -- What waits for a person is looked for by nobody: it ends here. Texts are looked at again when their turn comes.
    UPDATE message m
       SET state = 'EXPIRED', ended_at = (SELECT app_now()), reason = 'no-longer-so',
           sealed_number = NULL, sealed_values = NULL
      FROM before b JOIN after a USING (id)
     WHERE b.state = 'ISSUED' AND a.state NOT IN ('ISSUED', 'HELD')
       AND m.transfer_id = a.id AND m.state = 'QUEUED' AND m.channel IN ('SLIP', 'VOICE');
  END IF;
  RETURN NULL;
END
$$;
