-- Codes and PINs for whoever chose to be called: read out by two people, each at an hour that is safe.

-- Who read which; nobody reads both of a transfer.
CREATE TABLE call_custodian (
  transfer_id uuid NOT NULL,
  generation int NOT NULL,
  caller text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('CODE', 'PIN')),
  told_at timestamptz NOT NULL,
  CONSTRAINT nobody_reads_code_and_pin PRIMARY KEY (transfer_id, generation, caller)
);
CREATE TRIGGER call_custodian_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON call_custodian
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE call_custodian ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON call_custodian USING (EXISTS (SELECT FROM transfer t WHERE t.id = transfer_id));
REVOKE ALL ON call_custodian FROM payments_request;

-- Calls that wait, within the caller's scope; a PIN waits until its code was told.
CREATE FUNCTION waiting_calls(one uuid, at_most int)
RETURNS TABLE (id uuid, transfer_id uuid, kind text, part int, language text, safe_from time, safe_to time,
               until timestamptz, number_hash bytea, sealed_number bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT m.id, m.transfer_id, m.kind, m.part, m.language, m.safe_from, m.safe_to, m.not_after, m.number_hash,
         m.sealed_number
    FROM message m
   WHERE m.channel = 'VOICE' AND m.state = 'QUEUED' AND m.sealed_number IS NOT NULL
     AND may_see_payment(m.organisation_id, m.programme_id, m.territory)
     AND ($1 IS NULL OR m.id = $1) AND tells_living_code(m)
     AND (m.kind = 'CODE' OR NOT EXISTS (
       SELECT FROM message c
        WHERE c.transfer_id = m.transfer_id AND c.generation = m.generation AND c.part = m.part AND c.kind = 'CODE'
          AND c.state = 'QUEUED'))
   ORDER BY m.queued_at, m.id
   LIMIT $2
$$;

-- The only way in which a request reads what is to be read out: it is told by that, and by whom is kept.
CREATE FUNCTION tell_by_call(call uuid, teller text)
RETURNS TABLE (kind text, language text, fsp text, client_reference uuid, sealed bytea, expires_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  told message;
BEGIN
  PERFORM FROM message m WHERE m.id = call FOR UPDATE;
  SELECT m.* INTO told FROM message m JOIN waiting_calls(call, 1) w ON w.id = m.id;
  IF told.id IS NULL THEN
    RETURN;
  END IF;
  INSERT INTO call_custodian AS c (transfer_id, generation, caller, kind, told_at)
  SELECT told.transfer_id, told.generation, teller, told.kind, app_now()
   WHERE NOT EXISTS (SELECT FROM call_custodian k
                      WHERE k.transfer_id = told.transfer_id AND k.generation = told.generation
                        AND k.caller = teller AND k.kind = told.kind);
  UPDATE message m
     SET state = 'SENT', sent_at = app_now(), gateway = 'call', sealed_number = NULL, sealed_values = NULL,
         next_attempt_at = NULL, reason = NULL
   WHERE m.id = call;
  RETURN QUERY
    SELECT told.kind, told.language, o.fsp, o.client_reference,
           CASE told.kind WHEN 'CODE' THEN o.sealed_code ELSE o.sealed_pin END, o.expires_at
      FROM bank_order o WHERE o.fsp = told.fsp AND o.client_reference = told.client_reference;
END
$$;
