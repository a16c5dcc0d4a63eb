-- What was withdrawn of a programme's transfers less what was reversed, by the month in which it was booked and by the plan's
-- territory. As with drawn_from_budget, callers see plans of their own territories, and the money of a programme is one: this
-- looks at all of it, and tells sums; whoever calls it has looked up the programme as themselves. Late news are booked in the
-- month in which they come, so what a month that is over spent stays as it is.
CREATE FUNCTION spent_by_month(programme uuid, money text, zone text, before timestamptz)
RETURNS TABLE (month date, territory text, amount numeric)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT date_trunc('month', e.posted_at AT TIME ZONE zone)::date, coalesce(pl.territory, ''), sum(p.amount)
    FROM ledger_entry e
    JOIN ledger_posting p ON p.entry_id = e.id AND p.account = 'PAID'
    LEFT JOIN transfer t ON e.plan_id IS NULL AND t.id = p.transfer_id
    LEFT JOIN payment_plan pl ON pl.id = coalesce(e.plan_id, t.plan_id)
   WHERE e.programme_id = programme AND e.currency = money AND e.posted_at < before
   GROUP BY 1, 2 HAVING sum(p.amount) <> 0
$$;
