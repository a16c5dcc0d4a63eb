-- Where codes are collected: an FSP's machines, brought as a file and replaced by the next one.
CREATE TABLE cash_machine (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  fsp text NOT NULL,
  territory text NOT NULL,
  place text NOT NULL,
  -- Of however people write it.
  place_key text NOT NULL CHECK (place_key <> ''),
  name text NOT NULL,
  address text NOT NULL,
  hours text,
  accessible boolean NOT NULL,
  note_es text,
  note_en text
);
CREATE INDEX cash_machine_by_place ON cash_machine (place_key, fsp);
CREATE INDEX cash_machine_by_fsp ON cash_machine (fsp);
ALTER TABLE cash_machine ENABLE ROW LEVEL SECURITY;
-- People see those of their territories; whoever brings a file replaces all of them.
CREATE POLICY seen ON cash_machine FOR SELECT USING (may_see(NULL, NULL, territory));
CREATE POLICY brought ON cash_machine FOR INSERT WITH CHECK (may_see_payment(NULL, NULL, NULL));
CREATE POLICY replaced ON cash_machine FOR DELETE USING (may_see_payment(NULL, NULL, NULL));
REVOKE ALL ON cash_machine FROM payments_request;
GRANT SELECT, INSERT, DELETE ON cash_machine TO payments_request;
