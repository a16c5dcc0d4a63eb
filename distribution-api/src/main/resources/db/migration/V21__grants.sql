-- Each role is held somewhere: at an organisation, in a programme, in a territory; null stands for all of them.
CREATE TABLE role_grant (
  user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('ADMINISTRATOR', 'PROGRAMME_OFFICER', 'FINANCE_OFFICER', 'FIELD_STAFF', 'VOLUNTEER',
    'PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PROTECTION_FOCAL_POINT', 'AUDITOR', 'DONOR', 'DATA_PROTECTION_OFFICER')),
  organisation_id uuid REFERENCES organisation,
  programme_id uuid REFERENCES programme,
  territory text REFERENCES territory,
  granted_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE NULLS NOT DISTINCT (user_id, role, organisation_id, programme_id, territory)
);

-- What nobody may be at once in one programme, and why; the Java types say the same, and a test compares them.
CREATE TABLE incompatible_roles (
  one text NOT NULL,
  other text NOT NULL,
  why text NOT NULL CHECK (why IN
    ('FOUR_EYES', 'NO_AMOUNTS', 'SEALED_NOTES', 'SUPPORT_ONLY', 'INDEPENDENCE', 'AGGREGATES', 'WATCHED', 'OWN_RIGHTS')),
  PRIMARY KEY (one, other),
  CHECK (one < other)
);
INSERT INTO incompatible_roles
SELECT least(one, other), greatest(one, other), why FROM (
  VALUES ('PROGRAMME_OFFICER', 'FINANCE_OFFICER', 'FOUR_EYES'),
         ('FIELD_STAFF', 'FINANCE_OFFICER', 'NO_AMOUNTS'), ('FIELD_STAFF', 'PROGRAMME_OFFICER', 'NO_AMOUNTS'),
         ('VOLUNTEER', 'FINANCE_OFFICER', 'NO_AMOUNTS'), ('VOLUNTEER', 'PROGRAMME_OFFICER', 'NO_AMOUNTS'),
         ('FINANCE_OFFICER', 'PSYCHOSOCIAL_WORKER', 'SEALED_NOTES'),
         ('FINANCE_OFFICER', 'PROTECTION_FOCAL_POINT', 'SEALED_NOTES'),
         ('PSYCHOSOCIAL_WORKER', 'PROGRAMME_OFFICER', 'SUPPORT_ONLY'),
         ('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'SUPPORT_ONLY'),
         ('DATA_PROTECTION_OFFICER', 'COORDINATOR', 'WATCHED'),
         ('DATA_PROTECTION_OFFICER', 'PSYCHOSOCIAL_WORKER', 'WATCHED'),
         ('ADMINISTRATOR', 'FINANCE_OFFICER', 'OWN_RIGHTS')) AS pair (one, other, why)
UNION ALL
SELECT least('AUDITOR', changes), greatest('AUDITOR', changes), 'INDEPENDENCE' FROM unnest(ARRAY[
  'ADMINISTRATOR', 'PROGRAMME_OFFICER', 'FINANCE_OFFICER', 'FIELD_STAFF', 'VOLUNTEER', 'PSYCHOSOCIAL_WORKER',
  'COORDINATOR', 'PROTECTION_FOCAL_POINT', 'DATA_PROTECTION_OFFICER']) changes
UNION ALL
SELECT least('DONOR', names), greatest('DONOR', names), 'AGGREGATES' FROM unnest(ARRAY[
  'PROGRAMME_OFFICER', 'FINANCE_OFFICER', 'FIELD_STAFF', 'VOLUNTEER', 'PSYCHOSOCIAL_WORKER', 'COORDINATOR',
  'PROTECTION_FOCAL_POINT', 'DATA_PROTECTION_OFFICER']) names;

-- The user's row is the lock: two administrators who grant one half each at the same moment wait for each other.
CREATE FUNCTION refuse_incompatible_roles() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held record;
BEGIN
  PERFORM FROM app_user WHERE id = NEW.user_id FOR UPDATE;
  SELECT g.role, i.why INTO held
    FROM role_grant g
    JOIN incompatible_roles i ON i.one = least(g.role, NEW.role) AND i.other = greatest(g.role, NEW.role)
   WHERE g.user_id = NEW.user_id
     AND (g.programme_id IS NULL OR NEW.programme_id IS NULL OR g.programme_id = NEW.programme_id)
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'Nobody is % and % in one programme (%)', held.role, NEW.role, held.why
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'incompatible_roles';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER incompatible_roles BEFORE INSERT ON role_grant
  FOR EACH ROW EXECUTE FUNCTION refuse_incompatible_roles();
CREATE TRIGGER a_grant_is_not_changed BEFORE UPDATE ON role_grant
  FOR EACH ROW EXECUTE FUNCTION refuse('A grant is given and taken, not changed');

-- What somebody was given before roles had places; a place that is none of ours is left out.
INSERT INTO role_grant (user_id, role, organisation_id, programme_id, territory)
SELECT u.id, role, o.id, p.id, t.code
  FROM app_user u
  CROSS JOIN unnest(roles) role
  CROSS JOIN unnest(organisations) organisation
  CROSS JOIN unnest(programmes) programme
  CROSS JOIN unnest(territories) place
  LEFT JOIN organisation o ON o.id::text = organisation
  LEFT JOIN programme p ON p.id::text = programme
  LEFT JOIN territory t ON t.code = place
 WHERE (organisation = '*' OR o.id IS NOT NULL) AND (programme = '*' OR p.id IS NOT NULL)
   AND (place = '*' OR t.code IS NOT NULL);

-- The version rises with whatever a user may do; tokens carry it, and older ones are worth nothing.
ALTER TABLE app_user
  DROP COLUMN roles, DROP COLUMN organisations, DROP COLUMN programmes, DROP COLUMN territories,
  ADD COLUMN version int NOT NULL DEFAULT 1;

DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
BEGIN
  EXECUTE format('REVOKE ALL ON role_grant, incompatible_roles FROM %I', request);
END
$$;
