-- What was told of a transfer, for whoever's scope covers it; the history itself stays closed to requests. Payouts name no
-- payee and no code.
CREATE FUNCTION payout_news(transfer uuid)
RETURNS TABLE (sequence bigint, type text, reason text, occurred_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT h.sequence, h.type, h.payload::jsonb ->> 'reasonCode', h.occurred_at
    FROM transfer t JOIN event_history h ON h.aggregate_id = t.id
   WHERE t.id = $1 AND may_see_payment(t.organisation_id, t.programme_id, t.territory)
$$;
