-- A kit that somebody gets while their money is late, once for each kind and late promise. It never reduces what is owed.
ALTER TABLE kit_entitlement ADD COLUMN promise_id uuid REFERENCES promise;
CREATE UNIQUE INDEX one_interim_kit_for_each_wait ON kit_entitlement (promise_id, person_id, kit_type)
  WHERE promise_id IS NOT NULL;

-- What lies at a site, will last, and is nobody's yet; of all partners, whoever asks.
CREATE FUNCTION free_kits(site text, kit_type text, coverage_days int) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
RETURN (SELECT coalesce(sum(l.balance), 0) FROM kit_lot l
         WHERE l.site = free_kits.site AND l.kit_type = free_kits.kit_type AND l.balance > 0 AND l.blocked_reason IS NULL
           AND l.expires_on >= (app_now() AT TIME ZONE 'UTC')::date + free_kits.coverage_days)
     - (SELECT count(*) FROM kit_entitlement e
         WHERE e.site = free_kits.site AND e.kit_type = free_kits.kit_type AND e.state = 'ALLOCATED');

-- The oldest promise to somebody that is late and not paid in full.
CREATE FUNCTION late_promise(person uuid) RETURNS uuid LANGUAGE sql STABLE
RETURN (SELECT m.id FROM person h
          JOIN promise m ON m.programme_id = h.programme_id AND m.household_id = h.household_id AND m.person_id = h.id
         WHERE h.id = late_promise.person AND m.due_at < app_now() AND coalesce(m.owed, m.amount) > m.paid
           AND m.closed IS DISTINCT FROM 'CANCELLED' AND m.closed IS DISTINCT FROM 'PROMISE_WITHDRAWN'
         ORDER BY m.due_at LIMIT 1);
