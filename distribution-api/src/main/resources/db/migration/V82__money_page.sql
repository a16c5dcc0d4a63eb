-- The book as a page shows it: newest first, narrowed by cause, account or provider, each by an index at any size.
CREATE INDEX ledger_entry_by_time ON ledger_entry (programme_id, posted_at, id);
CREATE INDEX ledger_entry_by_cause ON ledger_entry (programme_id, cause, posted_at, id);
-- Few accounts are touched by few postings; BUDGET has its own index, and the others are on every page anyway.
CREATE INDEX ledger_posting_of_float ON ledger_posting (entry_id) WHERE account IN ('FUNDING', 'FLOAT', 'DEPOSITS');

-- Sums over a programme as a whole. Callers see what is in their own territories, and the money of a programme is one; so
-- these look at all of it, and tell sums. Whoever calls them has looked up the programme as themselves.

-- What was promised and no approved plan has taken of the budget yet, in dates to come and in dates that passed.
CREATE FUNCTION still_to_commit(programme uuid, money text) RETURNS TABLE (unplanned numeric, in_plans numeric)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(sum(p.amount - p.paid) FILTER (WHERE t.id IS NULL), 0),
         coalesce(sum(t.amount) FILTER (WHERE l.state IN ('DRAFT', 'SUBMITTED')), 0)
    FROM promise p
    LEFT JOIN transfer t ON t.promise_id = p.id AND t.holds_slot AND NOT t.dropped
    LEFT JOIN payment_plan l ON l.id = t.plan_id
   WHERE p.programme_id = programme AND p.currency = money AND p.closed IS NULL
$$;

-- Whether the book of a programme is whole: all postings of each currency sum to zero, and so do each entry's; the balances
-- are what the postings sum to.
CREATE FUNCTION ledger_check(programme uuid)
RETURNS TABLE (currency text, postings bigint, total numeric, uneven bigint, differing bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH entry AS (
    SELECT e.id, e.currency, count(*) AS postings, sum(p.amount) AS total
      FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
     WHERE e.programme_id = programme GROUP BY e.id),
  account AS (
    SELECT e.currency, p.account, p.fsp, sum(p.amount) AS amount
      FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
     WHERE e.programme_id = programme GROUP BY 1, 2, 3)
  SELECT x.currency::text, sum(x.postings)::bigint, sum(x.total), count(*) FILTER (WHERE x.total <> 0),
         (SELECT count(*) FROM ledger_balance b
            FULL JOIN account a ON (a.currency, a.account, a.fsp) = (b.currency, b.account, b.fsp)
           WHERE (b.programme_id = programme OR b.programme_id IS NULL) AND coalesce(a.currency, b.currency) = x.currency
             AND coalesce(a.amount, 0) <> coalesce(b.amount, 0))
    FROM entry x GROUP BY x.currency
$$;
