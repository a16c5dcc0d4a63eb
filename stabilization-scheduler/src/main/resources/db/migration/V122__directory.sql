-- Whom to refer people to: what is offered where, by whom and for whom. Counterparts share one directory; nobody's person
-- stands in it, and a focal point is a desk of an organisation.
CREATE TABLE directory_service (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  kind text NOT NULL CHECK (kind IN ('INFORMATION', 'EMOTIONAL_CONTAINMENT', 'PSYCHOSOCIAL', 'HEALTH',
    'SEXUAL_AND_REPRODUCTIVE_HEALTH', 'LEGAL', 'SAFE_WATER', 'FAMILY_CONTACT', 'KIT', 'CHILD_PROTECTION', 'SAFE_SUPPORT')),
  provider text, -- absent: to be found, nobody can be referred there yet
  agreement text,
  cost text,
  opening_hours text,
  territories text[] NOT NULL, -- none: everywhere
  accepts text[] NOT NULL CHECK (accepts <@ ARRAY['EVERYBODY', 'WOMEN', 'MEN', 'CHILDREN', 'ADOLESCENTS', 'OLDER_PEOPLE',
    'LGBTIQ', 'FAMILIES', 'PEOPLE_WITH_DISABILITIES', 'WITHOUT_DOCUMENTS']),
  focal_desk text,
  focal_phone text,
  verified_at timestamptz,
  verified_by uuid,
  archived_at timestamptz,
  CHECK ((verified_at IS NULL) = (verified_by IS NULL)),
  CHECK (verified_at IS NULL OR provider IS NOT NULL)
);
CREATE INDEX directory_service_offered ON directory_service (kind) WHERE archived_at IS NULL;

-- Whether all of these places are the caller's; everywhere is for whoever sees everything.
CREATE FUNCTION may_see_all(places text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN cardinality(places) = 0 THEN may_see('untold', 'untold', 'untold')
    ELSE NOT EXISTS (SELECT FROM unnest(places) AS p (place) WHERE NOT may_see(NULL, NULL, p.place)) END
$$;

REVOKE DELETE ON directory_service FROM stabilization_request, stabilization_jobs;
ALTER TABLE directory_service ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON directory_service FOR SELECT
  USING ((cardinality(territories) = 0 AND may_see(NULL, NULL, NULL))
    OR EXISTS (SELECT FROM unnest(territories) AS p (place) WHERE may_see(NULL, NULL, p.place)));
CREATE POLICY added ON directory_service FOR INSERT WITH CHECK (may_see_all(territories));
CREATE POLICY changed ON directory_service FOR UPDATE USING (may_see_all(territories)) WITH CHECK (may_see_all(territories));

-- A start: the kinds of CAPMiR and of BP9, without an organisation, to be verified. Whoever coordinates names who offers them.
INSERT INTO directory_service (kind, territories, accepts)
SELECT kind, '{}', '{EVERYBODY}'
FROM unnest(ARRAY['INFORMATION', 'EMOTIONAL_CONTAINMENT', 'PSYCHOSOCIAL', 'HEALTH', 'SEXUAL_AND_REPRODUCTIVE_HEALTH', 'LEGAL',
  'SAFE_WATER', 'FAMILY_CONTACT', 'KIT', 'CHILD_PROTECTION', 'SAFE_SUPPORT']) AS start (kind);
CALL audit_changes('directory_service');
