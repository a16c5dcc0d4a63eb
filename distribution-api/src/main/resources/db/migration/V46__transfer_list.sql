-- What people filter and sort transfers by. The state itself stays out of every index, even out of their conditions, so
-- that the usual updates of it touch no index; the exceptional states have a column of their own, empty otherwise.
ALTER TABLE transfer ADD COLUMN exceptional text GENERATED ALWAYS AS (
  CASE WHEN state IN ('HELD', 'CANCELLED', 'REJECTED_BY_FSP', 'EXPIRED', 'PARTLY_PAID', 'REVERSED') THEN state END) STORED;
CREATE INDEX transfer_exceptional ON transfer (plan_id, exceptional, id) WHERE exceptional IS NOT NULL;
CREATE INDEX transfer_by_amount ON transfer (plan_id, amount, id);
CREATE INDEX transfer_by_due_date ON transfer (plan_id, due_at, id);
CREATE INDEX payment_plan_by_territory ON payment_plan (territory, id);
