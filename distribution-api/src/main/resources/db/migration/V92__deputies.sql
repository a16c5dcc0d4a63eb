-- Whoever approves payments and is away is stood in for: until a day, by one person, who then has what they have as a
-- finance officer, no more and no longer.
CREATE TABLE delegation (
  id uuid PRIMARY KEY,
  from_user uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  to_user uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
  starts_at timestamptz NOT NULL,
  until timestamptz NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  made_at timestamptz NOT NULL DEFAULT now(),
  begun boolean NOT NULL DEFAULT false,
  ended_at timestamptz,
  ended_why text CHECK (ended_why IN ('EXPIRED', 'ENDED')),
  CHECK (from_user <> to_user),
  CHECK ((ended_at IS NULL) = (ended_why IS NULL)),
  CONSTRAINT delegations_end CHECK (until > starts_at AND until <= starts_at + interval '91 days')
);
CREATE UNIQUE INDEX one_deputy ON delegation (from_user) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX one_principal ON delegation (to_user) WHERE ended_at IS NULL;

-- What somebody holds themselves, and what they hold for somebody else today. It follows the other's own grants, and
-- leaves out what doesn't go together with the deputy's.
CREATE VIEW grant_in_force AS
SELECT user_id, role, organisation_id, programme_id, territory FROM role_grant
 UNION
SELECT d.to_user, g.role, g.organisation_id, g.programme_id, g.territory
  FROM delegation d
  JOIN app_user f ON f.id = d.from_user AND f.enabled
  JOIN role_grant g ON g.user_id = d.from_user AND g.role = 'FINANCE_OFFICER'
 WHERE d.ended_at IS NULL AND now() >= d.starts_at AND now() < d.until
   AND NOT EXISTS (
     SELECT FROM role_grant own
       JOIN incompatible_roles i ON i.one = least(own.role, g.role) AND i.other = greatest(own.role, g.role)
      WHERE own.user_id = d.to_user
        AND (own.programme_id IS NULL OR g.programme_id IS NULL OR own.programme_id = g.programme_id));

CREATE FUNCTION check_delegation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM app_user WHERE id IN (NEW.from_user, NEW.to_user) ORDER BY id FOR UPDATE;
  IF NOT EXISTS (SELECT FROM role_grant WHERE user_id = NEW.from_user AND role = 'FINANCE_OFFICER')
     OR NOT EXISTS (SELECT FROM app_user WHERE id = NEW.to_user AND enabled AND password_hash IS NOT NULL)
     OR EXISTS (SELECT FROM role_grant WHERE user_id = NEW.to_user AND role = 'FINANCE_OFFICER') THEN
    RAISE EXCEPTION 'Nobody to stand in for, or nobody who could'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'deputies_are_others';
  END IF;
  IF EXISTS (
       SELECT FROM role_grant g
         JOIN role_grant own ON own.user_id = NEW.to_user
          AND (own.programme_id IS NULL OR g.programme_id IS NULL OR own.programme_id = g.programme_id)
         JOIN incompatible_roles i ON i.one = least(own.role, g.role) AND i.other = greatest(own.role, g.role)
        WHERE g.user_id = NEW.from_user AND g.role = 'FINANCE_OFFICER') THEN
    RAISE EXCEPTION 'The deputy holds a role that does not go together with it'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'incompatible_roles';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER deputies_are_others BEFORE INSERT ON delegation FOR EACH ROW EXECUTE FUNCTION check_delegation();

-- Two signatures are those of two people who judge for themselves: whoever stands in for somebody, and that somebody,
-- have one part in a plan between them.
CREATE FUNCTION beside_deputy(plan uuid, person uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (
    SELECT FROM plan_participant p
      JOIN delegation d ON (d.from_user, d.to_user) IN ((p.user_id, person), (person, p.user_id))
     WHERE p.plan_id = plan AND p.user_id <> person
       AND NOT EXISTS (SELECT FROM plan_participant own WHERE own.plan_id = plan AND own.user_id = person)
       AND (tstzrange(d.starts_at, least(d.until, coalesce(d.ended_at, d.until))) @> p.since
            OR tstzrange(d.starts_at, least(d.until, coalesce(d.ended_at, d.until))) @> now()))
$$;

CREATE FUNCTION refuse_beside_deputy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF beside_deputy(NEW.plan_id, NEW.user_id) THEN
    RAISE EXCEPTION 'A deputy and whom they stand in for have one part in a plan'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'deputies_stand_for_one';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER deputies_stand_for_one BEFORE INSERT ON plan_participant
  FOR EACH ROW EXECUTE FUNCTION refuse_beside_deputy();

DO $$
DECLARE
  request text := regexp_replace(current_user, '_owner$', '') || '_request';
BEGIN
  EXECUTE format('REVOKE ALL ON delegation, grant_in_force FROM %I', request);
END
$$;
