-- What is still to commit goes by what is owed, where somebody corrected what was promised.
CREATE OR REPLACE FUNCTION still_to_commit(programme uuid, money text) RETURNS TABLE (unplanned numeric, in_plans numeric)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(sum(coalesce(p.owed, p.amount) - p.paid) FILTER (WHERE t.id IS NULL), 0),
         coalesce(sum(t.amount) FILTER (WHERE l.state IN ('DRAFT', 'SUBMITTED')), 0)
    FROM promise p
    LEFT JOIN transfer t ON t.promise_id = p.id AND t.holds_slot AND NOT t.dropped
    LEFT JOIN payment_plan l ON l.id = t.plan_id
   WHERE p.programme_id = programme AND p.currency = money AND p.closed IS NULL
$$;
