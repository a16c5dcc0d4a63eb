-- Everyone who uploaded is a preparer. Callers may not read the users, so this looks them up for them.
CREATE FUNCTION join_uploaders(plan uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO plan_participant (plan_id, user_id, username, part)
  SELECT plan, u.id, u.username, 'PREPARER'
    FROM app_user u
   WHERE u.username IN (
     SELECT i.received_by FROM registration_import i
      WHERE i.id IN (SELECT h.import_id FROM transfer t JOIN household h ON h.id = t.household_id
                      WHERE t.plan_id = plan))
  ON CONFLICT (plan_id, user_id) DO NOTHING
$$;
