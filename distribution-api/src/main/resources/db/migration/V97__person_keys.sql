-- A key for each person, wrapped with the keyset, apart from what it seals: its table is backed up apart too and for a
-- shorter time, so that whoever is erased can't be read from an old copy either. People from before have none; the
-- keyset seals their data by itself.
CREATE TABLE person_key (
  person_id uuid PRIMARY KEY REFERENCES person,
  key_enc bytea NOT NULL
);
CALL withhold('UPDATE, TRUNCATE', 'person_key');
ALTER TABLE person_key ENABLE ROW LEVEL SECURITY;
-- A wrapped key opens nothing without the person's row, which has a policy of its own; looked up for each key, that
-- policy would be weighed twice for everybody.
CREATE POLICY read ON person_key FOR SELECT USING (true);
CREATE POLICY destroy ON person_key FOR DELETE USING (EXISTS (SELECT FROM person p WHERE p.id = person_id));
