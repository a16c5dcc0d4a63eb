-- A task of support that waits too long is a notice of its own.
DO $$
DECLARE
  kinds text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint
                  WHERE conrelid = 'notice'::regclass AND conname = 'notice_kind_check');
BEGIN
  ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
  EXECUTE 'ALTER TABLE notice ADD CONSTRAINT notice_kind_check '
    || replace(kinds, 'ARRAY[', 'ARRAY[''ESCALATION''::text, ');
END
$$;
