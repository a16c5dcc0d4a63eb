-- Notes that were opened exceptionally, and a place whose team is too small for who waits, are notices of their own.
DO $$
DECLARE
  kinds text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint
                  WHERE conrelid = 'notice'::regclass AND conname = 'notice_kind_check');
BEGIN
  ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
  EXECUTE 'ALTER TABLE notice ADD CONSTRAINT notice_kind_check '
    || replace(kinds, 'ARRAY[', 'ARRAY[''EXCEPTIONAL_ACCESS''::text, ''CAPACITY''::text, ');
END
$$;
