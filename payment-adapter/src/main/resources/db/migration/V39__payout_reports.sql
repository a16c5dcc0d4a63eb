-- Since when a code is out: what is out is counted by how long, and the way to the cash is timed from it.
ALTER TABLE bank_order ADD COLUMN accepted_at timestamptz;
UPDATE bank_order o SET accepted_at = m.accepted_at
  FROM (SELECT fsp, client_reference, min(moved_at) AS accepted_at
          FROM order_move WHERE to_state = 'ACCEPTED' GROUP BY fsp, client_reference) m
 WHERE o.fsp = m.fsp AND o.client_reference = m.client_reference;

-- What is out is little of all there ever was.
CREATE INDEX code_outstanding ON bank_order (fsp, accepted_at) WHERE state IN ('ACCEPTED', 'PARTLY_WITHDRAWN');
CREATE INDEX transfer_by_arrival ON transfer (received_at);

-- What became of the orders of the transfers that came from one instant until before another, by FSP and currency, and by
-- place as well. Each order counts once as waiting, out, cashed or dead, and its amount is what waits, is out, is in hands or
-- is dead. Banks' reports stay closed to requests; this tells counts, sums and times of what the caller's scope covers.
CREATE FUNCTION payouts_between(since timestamptz, until timestamptz, soon interval)
RETURNS TABLE (whole boolean, fsp text, territory text, currency text,
               orders bigint, waiting bigint, coded bigint, outstanding bigint, cashed bigint, dead bigint,
               ordered_amount numeric, waiting_amount numeric, outstanding_amount numeric, cash_amount numeric,
               dead_amount numeric, to_code double precision[], to_cash double precision[],
               timed bigint, due bigint, due_and_soon bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public SET work_mem = '64MB' AS $$
  WITH first_cash AS (
    SELECT client_reference, min(occurred_at) AS cash_at
      FROM bank_report WHERE kind = 'WITHDRAWAL' AND occurred_at >= since
     GROUP BY client_reference),
  told AS (
    SELECT o.fsp, o.territory, o.currency, o.amount, o.withdrawn - o.reversed AS cash,
           o.state IN ('NEW', 'SENDING', 'PENDING', 'UNKNOWN') AS waits,
           o.state IN ('ACCEPTED', 'PARTLY_WITHDRAWN') AS is_out,
           o.accepted_at, t.received_at, c.cash_at
      FROM transfer t JOIN bank_order o ON o.transfer_id = t.id
      LEFT JOIN first_cash c USING (client_reference)
     WHERE t.received_at >= since AND t.received_at < until
       AND may_see_payment(o.organisation_id, o.programme_id, o.territory))
  SELECT grouping(territory) = 1, fsp, territory, currency,
         count(*), count(*) FILTER (WHERE waits), count(accepted_at), count(*) FILTER (WHERE is_out),
         count(*) FILTER (WHERE NOT waits AND NOT is_out AND cash > 0),
         count(*) FILTER (WHERE NOT waits AND NOT is_out AND cash <= 0),
         sum(amount), coalesce(sum(amount - cash) FILTER (WHERE waits), 0),
         coalesce(sum(amount - cash) FILTER (WHERE is_out), 0), sum(cash),
         coalesce(sum(amount - cash) FILTER (WHERE NOT waits AND NOT is_out), 0),
         percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY extract(epoch FROM accepted_at - received_at)),
         percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY extract(epoch FROM cash_at - received_at)),
         count(cash_at), count(*) FILTER (WHERE received_at <= app_now() - soon),
         count(*) FILTER (WHERE received_at <= app_now() - soon AND cash_at <= received_at + soon)
    FROM told
   GROUP BY GROUPING SETS ((fsp, currency), (fsp, currency, territory))
   ORDER BY fsp, currency, grouping(territory) DESC, territory NULLS LAST
$$;
