-- Pre-funded codes that banks hand over. Each goes to one order, once; none ever returns to stock.

CREATE TABLE code_batch (
  id uuid PRIMARY KEY,
  fsp text NOT NULL,
  file_name text NOT NULL,
  content_hash bytea NOT NULL,
  codes int NOT NULL CHECK (codes > 0),
  total numeric(18, 2) NOT NULL CHECK (total > 0),
  currency char(3) NOT NULL,
  imported_by text NOT NULL,
  imported_at timestamptz NOT NULL,
  confirmed_by text,
  confirmed_at timestamptz,
  UNIQUE (fsp, content_hash),
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
  CONSTRAINT confirmed_by_somebody_else CHECK (confirmed_by <> imported_by)
);

CREATE TABLE code_stock (
  fsp text NOT NULL,
  -- The bank's own number of the code: its statements call it so.
  serial text NOT NULL,
  batch_id uuid NOT NULL REFERENCES code_batch,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  currency char(3) NOT NULL,
  expires_at timestamptz NOT NULL,
  sealed_code bytea NOT NULL,
  sealed_pin bytea,
  code_hash bytea NOT NULL,
  client_reference uuid,
  assigned_at timestamptz,
  dead_reason text,
  dead_at timestamptz,
  PRIMARY KEY (fsp, serial),
  CONSTRAINT a_code_is_there_once UNIQUE (fsp, code_hash),
  CONSTRAINT one_code_to_one_order UNIQUE (fsp, client_reference),
  FOREIGN KEY (fsp, client_reference) REFERENCES bank_order,
  CHECK ((client_reference IS NULL) = (assigned_at IS NULL)),
  CHECK ((dead_reason IS NULL) = (dead_at IS NULL))
);
-- First expired, first out.
CREATE INDEX code_in_stock ON code_stock (fsp, amount, expires_at, serial)
  WHERE client_reference IS NULL AND dead_at IS NULL;
CREATE INDEX code_of_batch ON code_stock (batch_id);

-- Whoever has a code keeps it, it is worth what was ordered, and two people vouch for its batch.
CREATE FUNCTION code_given_out() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop = off AS $$
DECLARE
  wrong text;
BEGIN
  SELECT a.serial INTO wrong
    FROM before b JOIN after a USING (fsp, serial)
   WHERE (b.client_reference IS NOT NULL AND a.client_reference IS DISTINCT FROM b.client_reference)
      OR (b.dead_at IS NOT NULL AND b.client_reference IS NULL AND a.client_reference IS NOT NULL)
      OR (a.batch_id, a.amount, a.currency, a.code_hash) IS DISTINCT FROM (b.batch_id, b.amount, b.currency, b.code_hash)
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'code % was given out, or is dead: it stays so', wrong USING ERRCODE = 'check_violation';
  END IF;
  SELECT a.serial INTO wrong
    FROM before b JOIN after a USING (fsp, serial)
    JOIN code_batch c ON c.id = a.batch_id
    JOIN bank_order o ON o.fsp = a.fsp AND o.client_reference = a.client_reference
   WHERE b.client_reference IS NULL
     AND (o.amount <> a.amount OR o.currency <> a.currency OR c.confirmed_at IS NULL)
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'code % is not worth what was ordered, or nobody confirmed its batch', wrong
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER code_given_out AFTER UPDATE ON code_stock
  REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION code_given_out();
CREATE TRIGGER code_stays BEFORE DELETE OR TRUNCATE ON code_stock
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER code_batch_stays BEFORE DELETE OR TRUNCATE ON code_batch
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- People import and count codes; nobody reads one.
REVOKE ALL ON code_stock, code_batch FROM payments_request;
GRANT SELECT (fsp, serial, batch_id, amount, currency, expires_at, client_reference, assigned_at, dead_reason, dead_at)
  ON code_stock TO payments_request;
GRANT INSERT ON code_stock, code_batch TO payments_request;
GRANT SELECT ON code_batch TO payments_request;
GRANT UPDATE (confirmed_by, confirmed_at) ON code_batch TO payments_request;
