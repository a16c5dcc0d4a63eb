-- What payment-adapter says is wrong with an FSP, and when that was over; the newest word counts.
CREATE TABLE fsp_trouble (
  id uuid PRIMARY KEY,
  fsp text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('DOWN', 'LOW_STOCK')),
  amount numeric(18, 2),
  currency char(3),
  since timestamptz NOT NULL,
  over_at timestamptz CHECK (over_at >= since),
  version bigint NOT NULL,
  CHECK ((amount IS NULL) = (currency IS NULL))
);
CREATE INDEX fsp_trouble_lasting ON fsp_trouble (since) WHERE over_at IS NULL;
CREATE INDEX fsp_trouble_over ON fsp_trouble (over_at) WHERE over_at IS NOT NULL;
CALL withhold('DELETE, TRUNCATE', 'fsp_trouble');

-- For those whose programmes are paid through it.
ALTER TABLE fsp_trouble ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON fsp_trouble USING (EXISTS (SELECT FROM programme_fsp p WHERE p.code = fsp));

DO $$
BEGIN
  EXECUTE format('REVOKE INSERT, UPDATE ON fsp_trouble FROM %I', regexp_replace(current_user, '_owner$', '') || '_request');
END
$$;

DO $$
DECLARE
  kinds text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint
                  WHERE conrelid = 'notice'::regclass AND conname = 'notice_kind_check');
BEGIN
  ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
  EXECUTE 'ALTER TABLE notice ADD CONSTRAINT notice_kind_check ' || replace(kinds, 'ARRAY[',
    'ARRAY[''SETTLEMENT''::text, ''BOX''::text, ''BANK_FILE''::text, ''BANK_DOWN''::text, ''CODES_LOW''::text, ''BANK_BACK''::text, ');
END
$$;
