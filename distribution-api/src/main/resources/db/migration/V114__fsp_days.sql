-- By how much what we heard of an FSP's payouts grew and shrank, in quarters of an hour of when it was told; one row
-- for each batch, in the commit that posts it to the ledger.
CREATE TABLE fsp_heard (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  fsp text NOT NULL,
  currency char(3) NOT NULL,
  told_at timestamptz NOT NULL CHECK (told_at = date_bin('15 minutes', told_at, 'epoch')),
  paid numeric(18, 2) NOT NULL CHECK (paid >= 0),
  returned numeric(18, 2) NOT NULL CHECK (returned >= 0)
);
CREATE INDEX fsp_heard_by_time ON fsp_heard (fsp, told_at) INCLUDE (currency, paid, returned);
CALL append_only('fsp_heard');

-- The same day as payment-adapter added it up.
CREATE TABLE fsp_day (
  id uuid PRIMARY KEY,
  fsp text NOT NULL,
  currency char(3) NOT NULL,
  day date NOT NULL,
  begins timestamptz NOT NULL,
  ends timestamptz NOT NULL,
  paid numeric(18, 2) NOT NULL,
  returned numeric(18, 2) NOT NULL,
  version bigint NOT NULL,
  told_at timestamptz NOT NULL,
  UNIQUE (fsp, currency, day)
);
CREATE INDEX fsp_day_newest ON fsp_day (begins DESC, fsp);
CALL withhold('DELETE, TRUNCATE', 'fsp_day');

-- Of no organisation: for those who see everybody's.
ALTER TABLE fsp_heard ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON fsp_heard USING (may_see('all', NULL, NULL));
ALTER TABLE fsp_day ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON fsp_day USING (may_see('all', NULL, NULL));

CREATE VIEW fsp_day_beside_ours WITH (security_invoker) AS
  SELECT d.*, h.paid AS heard_paid, h.returned AS heard_returned,
         d.paid - d.returned = h.paid - h.returned AS agrees
    FROM fsp_day d
   CROSS JOIN LATERAL (
     SELECT coalesce(sum(paid), 0) AS paid, coalesce(sum(returned), 0) AS returned
       FROM fsp_heard
      WHERE fsp = d.fsp AND currency = d.currency AND told_at >= d.begins AND told_at < d.ends) h;
