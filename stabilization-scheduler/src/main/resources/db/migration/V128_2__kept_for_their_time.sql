-- Whoever asks, the tables' owner too: nothing of somebody goes before the newest policy's days after the end of their
-- support are over, or their erasure asks for what is sealed.
CREATE FUNCTION is_time_over(person uuid, record_type text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
RETURN coalesce(
  support_ended_at(is_time_over.person) < app_now() - make_interval(days =>
    (SELECT (days ->> is_time_over.record_type)::int FROM retention_policy ORDER BY version DESC LIMIT 1)), false);

CREATE FUNCTION keep_for_its_time() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gone jsonb := to_jsonb(OLD);
  person uuid := coalesce(
    gone ->> 'person_id',
    (SELECT e.person_id FROM episode e WHERE e.episode_id = (gone ->> 'episode_id')::uuid)::text,
    (SELECT t.person_id FROM task t WHERE t.task_id = (gone ->> 'task_id')::uuid)::text,
    (SELECT e.person_id FROM needs_assessment a JOIN episode e USING (episode_id)
      WHERE a.assessment_id = (gone ->> 'assessment_id')::uuid)::text)::uuid;
BEGIN
  IF NOT is_time_over(person, TG_ARGV[0])
     AND NOT (TG_ARGV[0] = 'NOTES' AND is_erased(person, coalesce((gone ->> 'tag')::bytea, ''))) THEN
    RAISE EXCEPTION 'The time of % has not run out', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

DROP TRIGGER note_outlives_support ON note;
DROP TRIGGER key_outlives_support ON person_seal_key;
DROP FUNCTION outlive_support();
CREATE TRIGGER kept_for_its_time BEFORE DELETE ON note FOR EACH ROW EXECUTE FUNCTION keep_for_its_time('NOTES');
CREATE TRIGGER kept_for_its_time BEFORE DELETE ON person_seal_key FOR EACH ROW EXECUTE FUNCTION keep_for_its_time('NOTES');
CREATE TRIGGER kept_for_its_time BEFORE UPDATE OF reason, reason_enc ON urgency_reason FOR EACH ROW
  WHEN (num_nonnulls(OLD.reason, OLD.reason_enc) > num_nonnulls(NEW.reason, NEW.reason_enc))
  EXECUTE FUNCTION keep_for_its_time('NOTES');
CREATE TRIGGER kept_for_its_time BEFORE UPDATE OF reason_enc ON exceptional_access FOR EACH ROW
  WHEN (OLD.reason_enc IS NOT NULL AND NEW.reason_enc IS NULL) EXECUTE FUNCTION keep_for_its_time('NOTES');
CREATE TRIGGER kept_for_its_time BEFORE DELETE ON assessed_need FOR EACH ROW
  EXECUTE FUNCTION keep_for_its_time('ASSESSMENTS');
CREATE TRIGGER kept_for_its_time BEFORE UPDATE OF ticked ON protocol_application FOR EACH ROW
  WHEN (OLD.ticked <> NEW.ticked) EXECUTE FUNCTION keep_for_its_time('ASSESSMENTS');
CREATE TRIGGER kept_for_its_time BEFORE UPDATE OF attendance ON session_participant FOR EACH ROW
  WHEN (OLD.attendance IS NOT NULL AND NEW.attendance IS NULL) EXECUTE FUNCTION keep_for_its_time('SESSIONS');
CREATE TRIGGER kept_for_its_time BEFORE DELETE ON consent FOR EACH ROW EXECUTE FUNCTION keep_for_its_time('CONSENTS');
CREATE TRIGGER kept_for_its_time BEFORE DELETE ON child_mark FOR EACH ROW EXECUTE FUNCTION keep_for_its_time('CONSENTS');
CREATE TRIGGER kept_for_its_time BEFORE DELETE ON contact FOR EACH ROW EXECUTE FUNCTION keep_for_its_time('CONTACTS');
