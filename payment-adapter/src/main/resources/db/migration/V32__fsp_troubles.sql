-- What is wrong with an FSP that people have to be told of without looking: that it is down, that codes run low. Any
-- instance that finds it renews it; it is over once nobody found it for a while.
CREATE TABLE fsp_trouble (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  fsp text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('DOWN', 'LOW_STOCK')),
  amount numeric(18, 2),
  currency char(3),
  since timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  told_at timestamptz,
  over_at timestamptz,
  version bigint NOT NULL DEFAULT 0, -- how often it was told
  CHECK ((kind = 'LOW_STOCK') = (amount IS NOT NULL) AND (amount IS NULL) = (currency IS NULL)),
  CHECK (seen_at >= since AND told_at >= since AND over_at >= since),
  CHECK (version = CASE WHEN told_at IS NULL THEN 0 WHEN over_at IS NULL THEN 1 ELSE 2 END)
);
CREATE UNIQUE INDEX one_trouble_at_a_time ON fsp_trouble (fsp, kind, amount, currency) NULLS NOT DISTINCT
  WHERE over_at IS NULL;
CREATE TRIGGER fsp_trouble_kept BEFORE DELETE OR TRUNCATE ON fsp_trouble
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Nothing in a request reads or writes it.
ALTER TABLE fsp_trouble ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON fsp_trouble USING (may_see_payment(NULL, NULL, NULL));
REVOKE ALL ON fsp_trouble FROM payments_request;
