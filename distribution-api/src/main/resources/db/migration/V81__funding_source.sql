-- Whose money it is that a programme may commit, and what it may be committed for. What was funded without saying so (the
-- budget that a programme begins with, and what was added to it) counts as free of any earmark.
CREATE TABLE funding_source (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL REFERENCES programme,
  donor text NOT NULL CHECK (length(donor) BETWEEN 1 AND 120),
  reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 60), -- the donor's code of the project
  currency char(3) NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  territories text[] CHECK (cardinality(territories) > 0), -- null: everywhere
  tiers text[] CHECK (cardinality(tiers) > 0 AND tiers <@ ARRAY['HIGH', 'MEDIUM', 'LOW']), -- null: everybody
  ends_on date, -- the last day on which it may be spent; null: no end
  entry_id uuid NOT NULL UNIQUE REFERENCES ledger_entry,
  added_by uuid NOT NULL,
  adder text NOT NULL,
  added_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT a_grant_is_added_once UNIQUE (programme_id, donor, reference)
);

CREATE FUNCTION check_funding_source() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
                  WHERE e.id = NEW.entry_id AND e.cause = 'FUNDED'
                    AND (e.programme_id, e.currency, p.account, p.amount)
                      = (NEW.programme_id, NEW.currency, 'BUDGET', NEW.amount)) THEN
    RAISE EXCEPTION 'Source % is booked otherwise', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'sources_are_booked';
  END IF;
  IF EXISTS (SELECT FROM unnest(NEW.territories) place WHERE NOT EXISTS (SELECT FROM territory t WHERE t.code = place)) THEN
    RAISE EXCEPTION 'Source % names no territory of ours', NEW.id
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'sources_name_territories';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sources_are_booked BEFORE INSERT ON funding_source FOR EACH ROW EXECUTE FUNCTION check_funding_source();
CALL append_only('funding_source');

-- Serves what was drawn from the budget, which few of a million postings touch.
CREATE INDEX ledger_posting_of_budget ON ledger_posting (entry_id) INCLUDE (amount, transfer_id) WHERE account = 'BUDGET';

-- What plans drew from a budget and did not give back, by territory; by tier as their shares say. Callers see the plans of
-- their own territories, and the money of a programme is one, so this looks at all plans, and tells sums.
CREATE FUNCTION drawn_from_budget(programme uuid, money text)
RETURNS TABLE (territory text, tier text, amount numeric)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH drawn AS (
    SELECT pl.id, pl.territory, -sum(p.amount) AS amount
      FROM ledger_posting p
      JOIN ledger_entry e ON e.id = p.entry_id AND e.programme_id = programme AND e.currency = money
      LEFT JOIN transfer t ON e.plan_id IS NULL AND t.id = p.transfer_id
      JOIN payment_plan pl ON pl.id = coalesce(e.plan_id, t.plan_id)
     WHERE p.account = 'BUDGET'
     GROUP BY pl.id, pl.territory
    HAVING sum(p.amount) < 0),
  shared AS (
    SELECT d.territory, coalesce(s.key, '') AS tier, d.amount, s.amount AS part,
           sum(s.amount) OVER (PARTITION BY d.id) AS whole,
           sum(s.amount) OVER (PARTITION BY d.id ORDER BY s.key) AS upto
      FROM drawn d LEFT JOIN plan_share s ON s.plan_id = d.id AND s.cut = 'TIER' AND s.amount > 0)
  SELECT s.territory, s.tier,
         -- Cents are rounded so that the parts of a plan are the whole.
         sum(CASE WHEN s.whole IS NULL THEN s.amount
                  ELSE round(s.amount * s.upto / s.whole, 2) - round(s.amount * (s.upto - s.part) / s.whole, 2) END)
    FROM shared s GROUP BY s.territory, s.tier
$$;

-- What a plan's territory drew is at most what is earmarked for it and what is earmarked for nobody else. This is the least
-- that must hold; the service also sees to it that all territories are covered at once.
CREATE FUNCTION check_earmarks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  place text := (SELECT p.territory FROM payment_plan p WHERE p.id = NEW.plan_id);
  for_others numeric := (SELECT sum(s.amount) FROM funding_source s
    WHERE s.programme_id = NEW.programme_id AND s.currency = NEW.currency AND place <> ALL (s.territories));
BEGIN
  IF for_others > 0 AND (
       SELECT -b.amount - for_others FROM ledger_balance b
        WHERE (b.programme_id, b.currency, b.account) = (NEW.programme_id, NEW.currency, 'FUNDING'))
     < (SELECT sum(d.amount) FROM drawn_from_budget(NEW.programme_id, NEW.currency) d WHERE d.territory = place) THEN
    RAISE EXCEPTION 'What is left is earmarked for others than %', place
      USING ERRCODE = 'check_violation', CONSTRAINT = 'earmarks_exceeded';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER earmarks_are_kept AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.cause = 'COMMITTED') EXECUTE FUNCTION check_earmarks();

ALTER TABLE funding_source ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON funding_source USING (programme_id IN (SELECT id FROM programme));
CALL audit_changes('funding_source');
