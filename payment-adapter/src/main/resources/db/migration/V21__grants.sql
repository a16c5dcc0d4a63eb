-- Whose transfer it is: grants name partners and places. What came before they were told is for those alone who see all.
ALTER TABLE transfer ADD COLUMN organisation_id uuid, ADD COLUMN territory text;
ALTER TABLE bank_order ADD COLUMN organisation_id uuid, ADD COLUMN territory text;

CREATE FUNCTION may_see_payment(organisation uuid, programme uuid, territory text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT may_see(coalesce(organisation::text, 'untold'), coalesce(programme::text, 'untold'), coalesce(territory, 'untold'))
$$;

ALTER POLICY scope ON transfer USING (may_see_payment(organisation_id, programme_id, territory));
ALTER POLICY scope ON bank_order USING (may_see_payment(organisation_id, programme_id, territory));

-- A case that is about no transfer of ours is for those who see all.
ALTER TABLE payout_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payout_case USING (
  CASE WHEN transfer_id IS NULL THEN may_see_payment(NULL, NULL, NULL)
       ELSE EXISTS (SELECT FROM transfer t WHERE t.id = transfer_id) END);

-- Orders' moves and banks' reports are the workings behind the orders; no request reads them.
REVOKE SELECT ON order_move, order_edge, bank_report, adapter_instance FROM payments_request;
