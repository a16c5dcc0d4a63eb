-- What each statement says of fees, told once it was compared; a version counts the tellings.
CREATE TABLE fsp_fee_day (
  id uuid PRIMARY KEY,
  fsp text NOT NULL,
  currency char(3) NOT NULL,
  day date NOT NULL,
  charged numeric(18, 2) NOT NULL CHECK (charged >= 0),
  refunded numeric(18, 2) NOT NULL CHECK (refunded >= 0),
  version bigint NOT NULL DEFAULT 1,
  told_at timestamptz NOT NULL,
  UNIQUE (fsp, currency, day)
);
ALTER TABLE fsp_fee_day ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON fsp_fee_day USING (may_see_payment(NULL, NULL, NULL));
REVOKE ALL ON fsp_fee_day FROM payments_request;
CALL withhold('DELETE, TRUNCATE', 'fsp_fee_day');

ALTER TABLE bank_file ADD COLUMN fees_told_at timestamptz;
CREATE INDEX statement_with_fees_to_tell ON bank_file (id)
  WHERE kind = 'STATEMENT' AND reconciled_at IS NOT NULL AND fees_told_at IS NULL;
CREATE INDEX bank_file_line_fees ON bank_file_line (file_id, booked_on) WHERE what = 'FEE';
