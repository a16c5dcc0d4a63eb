-- Days whose statement is asked for over the bank's API, and what was fetched so far: a restart goes on with the next page.
CREATE TABLE statement_day (
  fsp text NOT NULL,
  day date NOT NULL,
  -- By the real clock, as feed_cursor.read_at: the feed has to be read to its end since.
  opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  next_try_at timestamptz NOT NULL,
  -- Null until the bank said how many there are.
  entries bigint CHECK (entries >= 0),
  fetched bigint NOT NULL DEFAULT 0,
  parts int NOT NULL DEFAULT 0,
  file_id uuid REFERENCES bank_file,
  PRIMARY KEY (fsp, day)
);
CREATE INDEX statement_day_unfinished ON statement_day (fsp, day) WHERE file_id IS NULL;
CREATE UNIQUE INDEX statement_day_by_file ON statement_day (file_id) WHERE file_id IS NOT NULL;

-- The head and the pages, sealed; gone once the statement is a file.
CREATE TABLE statement_part (
  fsp text NOT NULL,
  day date NOT NULL,
  part int NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (fsp, day, part),
  FOREIGN KEY (fsp, day) REFERENCES statement_day
);

REVOKE ALL ON statement_day, statement_part FROM payments_request;
DO $$
DECLARE
  shared regclass;
BEGIN
  FOREACH shared IN ARRAY ARRAY['statement_day', 'statement_part']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', shared);
    EXECUTE format('CREATE POLICY scope ON %s USING (may_see_payment(NULL, NULL, NULL))', shared);
  END LOOP;
END
$$;
