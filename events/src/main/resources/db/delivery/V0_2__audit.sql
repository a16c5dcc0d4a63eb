-- Of each act also where it came from and what it changed. A line from before has no channel, and its hash is what
-- it was.
ALTER TABLE audit_event
  ADD COLUMN channel text CHECK (channel IN ('CONSOLE', 'API', 'SYSTEM')),
  ADD COLUMN address text,
  ADD COLUMN organisations text, -- of whoever acted, with commas between, or *; null for the system
  ADD COLUMN changes jsonb;

-- Each filter of the list in the order of the list.
CREATE INDEX audit_event_by_time ON audit_event (at, seq);
CREATE INDEX audit_event_by_actor ON audit_event (actor, at, seq);
CREATE INDEX audit_event_by_action ON audit_event (action, at, seq);
CREATE INDEX audit_event_by_subject ON audit_event (subject, at, seq);

CREATE OR REPLACE FUNCTION audit_hash(link audit_event) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(link.previous_hash || convert_to((
    jsonb_build_array(link.seq, iso(link.at), link.actor, link.action, link.subject, link.detail)
    || CASE WHEN link.channel IS NULL THEN '[]'
            ELSE jsonb_build_array(link.channel, link.address, link.organisations, link.changes) END)::text, 'UTF8'))
$$;

-- What changed in this transaction and awaits the line that says why, at most 50 rows of it.
CREATE FUNCTION audit_change(changed text, id text, before jsonb, after jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  pending jsonb := coalesce(nullif(current_setting('puente.changes', true), ''), '[]');
BEGIN
  IF jsonb_array_length(pending) < 50 THEN
    PERFORM set_config('puente.changes', (pending || jsonb_build_array(jsonb_build_object(
      'record', changed, 'id', id, 'before', before, 'after', after)))::text, true);
  END IF;
END
$$;

-- Never a sealed value, a hash, or what the trigger names.
CREATE FUNCTION audit_masked("row" jsonb, masked text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_object_agg(key, CASE
    WHEN value = 'null' THEN value
    WHEN key = ANY (masked) OR starts_with(value #>> '{}', '\x') THEN '"•••"'
    WHEN length(value::text) > 1000 THEN to_jsonb(left(value::text, 1000) || '…')
    ELSE value END)
  FROM jsonb_each("row")
$$;

CREATE FUNCTION remember_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  after jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  id text := coalesce(after, before) ->> 'id';
BEGIN
  IF TG_OP = 'UPDATE' THEN
    SELECT jsonb_object_agg(b.key, b.value), jsonb_object_agg(b.key, a.value) INTO before, after
      FROM jsonb_each(before) b JOIN jsonb_each(after) a USING (key) WHERE a.value <> b.value;
    IF before IS NULL THEN
      RETURN NULL;
    END IF;
  END IF;
  PERFORM audit_change(TG_TABLE_NAME, id, audit_masked(before, TG_ARGV), audit_masked(after, TG_ARGV));
  RETURN NULL;
END
$$;

-- Every line tells what it changed in this table, whose rows are few; the columns named after it are personal.
CREATE PROCEDURE audit_changes(audited regclass, VARIADIC masked text[] DEFAULT '{}') LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW '
    'EXECUTE FUNCTION remember_change(%s)', audited,
    (SELECT string_agg(quote_literal(name), ', ') FROM unnest(masked) AS name));
END
$$;

-- The only way to add a line. One at a time: the lock is held until the caller's transaction ends, so the chain
-- has no gap.
DROP FUNCTION audit_append(text, text, text, jsonb);
CREATE FUNCTION audit_append(
  actor text, action text, subject text, detail jsonb, channel text, address text, organisations text
) RETURNS audit_event LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  head audit_event;
  link audit_event;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_event'));
  SELECT * INTO head FROM audit_event ORDER BY seq DESC LIMIT 1;
  link.seq := coalesce(head.seq, 0) + 1;
  link.at := app_now();
  link.actor := actor;
  link.action := action;
  link.subject := subject;
  link.detail := detail;
  link.previous_hash := coalesce(head.hash, '');
  link.channel := channel;
  link.address := address;
  link.organisations := organisations;
  link.changes := coalesce(nullif(current_setting('puente.changes', true), ''), '[]');
  link.hash := audit_hash(link);
  INSERT INTO audit_event VALUES (link.*);
  PERFORM set_config('puente.changes', '', true);
  RETURN link;
END
$$;
CALL withhold('INSERT', 'audit_event');

-- Whoever reads the trail reads what people of their own organisations did, or of all.
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON audit_event USING (
  may_see('untold', 'untold', 'untold')
  OR EXISTS (SELECT FROM unnest(string_to_array(organisations, ',')) organisation
              WHERE may_see(organisation, NULL, NULL)));
