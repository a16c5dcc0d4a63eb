-- The sub-ledger of each FSP: by how much the totals that were told grew and shrank, one row for each commit, so that
-- nobody waits for anybody else's. Booked when it was told: what comes late counts on the day it comes.
CREATE TABLE fsp_booking (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  fsp text NOT NULL,
  currency char(3) NOT NULL,
  booked_at timestamptz NOT NULL,
  paid numeric(18, 2) NOT NULL CHECK (paid >= 0),
  returned numeric(18, 2) NOT NULL CHECK (returned >= 0)
);
CREATE INDEX fsp_booking_by_time ON fsp_booking (fsp, booked_at) INCLUDE (currency, paid, returned);
CALL append_only('fsp_booking');

-- What was told of a day, and how often.
CREATE TABLE fsp_day_total (
  id uuid PRIMARY KEY,
  fsp text NOT NULL,
  currency char(3) NOT NULL,
  day date NOT NULL,
  begins timestamptz NOT NULL,
  ends timestamptz NOT NULL,
  paid numeric(18, 2) NOT NULL,
  returned numeric(18, 2) NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  told_at timestamptz NOT NULL,
  UNIQUE (fsp, currency, day),
  CHECK (begins < ends)
);
CREATE INDEX fsp_day_total_newest ON fsp_day_total (fsp, begins DESC);

DO $$
DECLARE
  shared regclass;
BEGIN
  FOREACH shared IN ARRAY ARRAY['fsp_booking', 'fsp_day_total']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', shared);
    EXECUTE format('CREATE POLICY scope ON %s USING (may_see_payment(NULL, NULL, NULL))', shared);
  END LOOP;
END
$$;
REVOKE ALL ON fsp_booking, fsp_day_total FROM payments_request;
GRANT SELECT ON fsp_day_total TO payments_request;
