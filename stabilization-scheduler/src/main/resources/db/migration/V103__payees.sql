-- Whose a promise is may change while it is waited for: it is told again, with a higher sequence.
ALTER TABLE delay_watch ADD COLUMN promised_sequence bigint NOT NULL DEFAULT 0; -- of the TransferPromised that person_id is from

ALTER TABLE task DROP CONSTRAINT task_cancel_reason_check;
ALTER TABLE task ADD CONSTRAINT task_cancel_reason_check
  CHECK (cancel_reason IN ('DELIVERED', 'VOIDED', 'PROMISE_CLOSED', 'PAYEE_CHANGED'));

-- An episode is one person's: it waits for what is promised to them, and not to somebody else by now.
CREATE OR REPLACE FUNCTION episode_waits(episode uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
RETURN EXISTS (
  SELECT FROM task t JOIN delay_watch w USING (promise_id)
   WHERE t.episode_id = episode AND w.state = 'WATCHING' AND w.person_id = t.person_id);
