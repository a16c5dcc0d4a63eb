-- Everything that is sealed with codes.json: what it is sealed for, as SQL over its row, and how far it is sealed anew with
-- the key in use. Another sealed column belongs in here; a test compares.
CREATE TABLE sealed_column (
  relation text NOT NULL,
  name text NOT NULL,
  sealed_for text NOT NULL,
  -- Of the walk that goes on: the key, the next block of the table, what was found so far, and when one found nothing.
  key bytea,
  block bigint NOT NULL DEFAULT 0,
  found bigint NOT NULL DEFAULT 0,
  clean_at timestamptz,
  PRIMARY KEY (relation, name)
);
INSERT INTO sealed_column (relation, name, sealed_for) VALUES
  ('bank_order', 'sealed_code', $$convert_to(fsp || '/' || client_reference, 'UTF8')$$),
  ('bank_order', 'sealed_pin', $$convert_to('pin/' || fsp || '/' || client_reference, 'UTF8')$$),
  ('code_stock', 'sealed_code', $$convert_to('boxed/' || fsp || '/' || serial, 'UTF8')$$),
  ('code_stock', 'sealed_pin', $$convert_to('boxed/' || fsp || '/pin/' || serial, 'UTF8')$$),
  ('bank_file_line', 'sealed_code',
    $$convert_to((SELECT f.fsp FROM bank_file f WHERE f.id = file_id) || '/' || client_reference, 'UTF8')$$),
  ('bank_file_line', 'sealed_pin',
    $$convert_to('pin/' || (SELECT f.fsp FROM bank_file f WHERE f.id = file_id) || '/' || client_reference, 'UTF8')$$),
  ('bank_file_content', 'sealed', $$convert_to('bank-file/' || file_id || '/' || chunk, 'UTF8')$$),
  ('statement_part', 'sealed',
    $$convert_to('statement/' || fsp || '/' || to_char(day, 'YYYY-MM-DD') || '/' || part, 'UTF8')$$),
  ('message', 'sealed_number', 'number_hash'),
  ('message', 'sealed_values', $$convert_to('message/' || id, 'UTF8')$$),
  ('callback_request', 'sealed_number', 'number_hash'),
  ('complaint', 'sealed_number', 'number_hash'),
  ('complaint', 'sealed_words', $$convert_to('message/' || id, 'UTF8')$$),
  ('complaint', 'sealed_answer', $$convert_to('message/' || id, 'UTF8')$$),
  ('sensitive_complaint', 'sealed_number', 'number_hash'),
  ('sensitive_complaint', 'sealed_words', $$convert_to('message/' || id, 'UTF8')$$),
  ('sensitive_complaint', 'sealed_answer', $$convert_to('message/' || id, 'UTF8')$$);
REVOKE ALL ON sealed_column FROM payments_request;

-- How many values each key seals, for whoever wants to take a key away; Tink writes its id after the first byte.
CREATE FUNCTION sealed_by_key() RETURNS TABLE (relation text, name text, key bytea, sealed bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  each record;
BEGIN
  FOR each IN SELECT c.relation, c.name FROM sealed_column c ORDER BY 1, 2 LOOP
    RETURN QUERY EXECUTE format(
      'SELECT %1$L, %2$L, substring(%2$I FROM 2 FOR 4), count(*) FROM public.%1$I WHERE %2$I IS NOT NULL GROUP BY 3',
      each.relation, each.name);
  END LOOP;
END
$$;
REVOKE ALL ON FUNCTION sealed_by_key() FROM PUBLIC;

-- What came from a bank goes once the day that it belongs to is closed for good: its name, fingerprint, lines and verdicts
-- stay, and the very same file is known again.
ALTER TABLE bank_file ADD COLUMN content_purged_at timestamptz;
CREATE INDEX bank_file_with_content ON bank_file (fsp, id)
  WHERE content_purged_at IS NULL AND state IN ('APPLIED', 'REFUSED');
