-- It reads tables of later numbers, which a new database has only when it is called.
SET LOCAL check_function_bodies = off;

-- What a transfer's evidence file says and people's requests may not read: how each signature was confirmed, whom its
-- author stood in for, and the lines of the trail that are about it. Whoever sees the plan sees these of it, and nothing
-- else of those tables.
CREATE FUNCTION plan_in_scope(plan uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM payment_plan p
                  WHERE p.id = plan AND may_see(p.organisation_id::text, p.programme_id::text, p.territory))
$$;

-- A confirmation carries the clock on the wall; signatures, the one that demos may move. So the nearest one counts.
CREATE FUNCTION plan_signatures(plan uuid)
RETURNS TABLE (username text, part text, round int, at timestamptz, counts boolean, digest bytea, factor text,
               shown_at timestamptz, confirmed_at timestamptz, stands_for text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT w.username, w.part, a.round, coalesce(a.approved_at, w.since),
         w.part <> 'APPROVER' OR (a.round = p.round AND p.digest IS NOT NULL),
         coalesce(a.digest, CASE WHEN w.part = 'RELEASER' THEN c.digest END), c.factor, c.shown_at, c.confirmed_at, f.username
    FROM plan_participant w
    JOIN payment_plan p ON p.id = w.plan_id
    LEFT JOIN plan_approval a ON a.plan_id = w.plan_id AND a.user_id = w.user_id AND w.part = 'APPROVER'
    LEFT JOIN LATERAL (
         SELECT c.* FROM confirmation c
          WHERE c.subject = w.plan_id AND c.user_id = w.user_id
            AND c.step = CASE w.part WHEN 'APPROVER' THEN 'APPROVE_PLAN' WHEN 'RELEASER' THEN 'RELEASE_PLAN' END
            AND (a.digest IS NULL OR c.digest = a.digest)
          ORDER BY abs(extract(epoch FROM c.confirmed_at - coalesce(a.approved_at, w.since))), c.id LIMIT 1) c ON true
    LEFT JOIN delegation d ON d.to_user = w.user_id
          AND tstzrange(d.starts_at, least(d.until, coalesce(d.ended_at, d.until))) @> coalesce(c.confirmed_at, w.since)
    LEFT JOIN app_user f ON f.id = d.from_user
   WHERE w.plan_id = plan AND plan_in_scope(plan)
$$;

-- Looking at evidence is no part of it: lines that say who took a file are left out, so that the same facts are the same file.
CREATE FUNCTION trail_of_transfer(plan uuid, transfer uuid)
RETURNS TABLE (seq bigint, at timestamptz, actor text, action text, subject text, hash bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT e.seq, e.at, e.actor, e.action, e.subject, e.hash
    FROM audit_event e
   WHERE e.subject IN (plan::text, transfer::text) AND e.action <> 'transfer.evidence-taken' AND plan_in_scope(plan)
     AND EXISTS (SELECT FROM transfer t WHERE t.id = trail_of_transfer.transfer AND t.plan_id = plan)
$$;
