-- What every service has: its clock, its event history and outbox, its quarantine, its audit trail,
-- and the words in which its own migrations say what may not change.

-- The database's clock plus an offset. Only the owner may move it, and only test and demo profiles do.
CREATE TABLE clock_shift (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  shift interval NOT NULL
);
INSERT INTO clock_shift (shift) VALUES (interval '0');

CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT now() + (SELECT shift FROM clock_shift)
$$;

-- An instant exactly as Java writes it: UTC, no fraction, or three or six digits of it.
CREATE FUNCTION iso(at timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '(\.000000|000)$', '') || 'Z'
$$;

CREATE FUNCTION money_json(amount numeric, currency text) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_build_object('amount', amount::numeric(18, 2)::text, 'currency', currency)
$$;

CREATE FUNCTION in_scope(setting text, value text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(
    current_setting(setting, true) = '*' OR value = ANY (string_to_array(current_setting(setting, true), ',')),
    false)
$$;

-- For row-level security: does the caller's scope cover this row? NULL does not restrict; '*' covers all;
-- without a caller nothing is covered.
CREATE FUNCTION may_see(organisation text, programme text, territory text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (organisation IS NULL OR in_scope('puente.orgs', organisation))
     AND (programme IS NULL OR in_scope('puente.progs', programme))
     AND (territory IS NULL OR in_scope('puente.terrs', territory))
$$;

-- The truth behind the topics: they can be rebuilt from it.
CREATE TABLE event_history (
  aggregate_id uuid NOT NULL,
  sequence bigint NOT NULL CHECK (sequence > 0),
  topic text NOT NULL,
  partition_key uuid NOT NULL,
  type text NOT NULL,
  version int NOT NULL DEFAULT 1,
  payload text NOT NULL,
  occurred_at timestamptz NOT NULL,
  PRIMARY KEY (aggregate_id, sequence)
);

-- What the relay still has to publish, written with the change that it tells.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  aggregate_id uuid NOT NULL,
  sequence bigint NOT NULL,
  written_at timestamptz NOT NULL DEFAULT now()
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

CREATE TABLE quarantine (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consumer_group text NOT NULL,
  topic text NOT NULL,
  partition int NOT NULL,
  "offset" bigint NOT NULL,
  key bytea,
  headers jsonb NOT NULL,
  value bytea,
  reason text NOT NULL,
  quarantined_at timestamptz NOT NULL DEFAULT now(),
  replayed_at timestamptz,
  state text NOT NULL DEFAULT 'QUARANTINED' CHECK (state IN ('QUARANTINED', 'REPLAYED')),
  CHECK ((state = 'REPLAYED') = (replayed_at IS NOT NULL))
);
-- A redelivery is no second row; a rebuilt topic may use the offset again.
CREATE UNIQUE INDEX quarantined_once ON quarantine
  (consumer_group, topic, partition, "offset", sha256(coalesce(value, '')));
CREATE INDEX quarantine_waiting ON quarantine (id) WHERE state = 'QUARANTINED';

CREATE TABLE idempotency_key (
  caller uuid NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  request_hash bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  status int, -- null while in progress
  content_type text,
  location text,
  body bytea,
  PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at);

CREATE TABLE audit_event (
  seq bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  detail jsonb NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL
);

CREATE FUNCTION audit_hash(link audit_event) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(link.previous_hash || convert_to(
    jsonb_build_array(link.seq, iso(link.at), link.actor, link.action, link.subject, link.detail)::text, 'UTF8'))
$$;

-- One link at a time: the lock is held until the caller's transaction ends, so the chain has no gap.
CREATE FUNCTION audit_append(actor text, action text, subject text, detail jsonb) RETURNS audit_event LANGUAGE plpgsql AS $$
DECLARE
  head audit_event;
  link audit_event;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_event'));
  SELECT * INTO head FROM audit_event ORDER BY seq DESC LIMIT 1;
  link := (coalesce(head.seq, 0) + 1, app_now(), actor, action, subject, detail, coalesce(head.hash, ''), ''::bytea);
  link.hash := audit_hash(link);
  INSERT INTO audit_event VALUES (link.*);
  RETURN link;
END
$$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

-- For a trigger whose WHEN says what may not happen; its argument says why.
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
END
$$;

-- A state moves along the edges that the trigger lists ('OPEN>ASSIGNED') and no other, whoever asks. New rows
-- come from nowhere ('>OPEN').
CREATE FUNCTION keep_to_graph() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text := CASE WHEN TG_OP = 'UPDATE' THEN OLD.state END;
BEGIN
  IF coalesce(was, '') || '>' || NEW.state <> ALL (TG_ARGV) THEN
    RAISE EXCEPTION '% cannot move from % to %', TG_TABLE_NAME, was, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN NEW;
END
$$;

-- Takes privileges from both roles that a service works as, <service>_request and <service>_jobs; <service>_owner
-- runs this.
CREATE PROCEDURE withhold(privileges text, VARIADIC tables regclass[]) LANGUAGE plpgsql AS $$
DECLARE
  service text := regexp_replace(current_user, '_owner$', '');
BEGIN
  EXECUTE format('REVOKE %s ON %s FROM %I, %I',
    privileges, array_to_string(tables, ', '), service || '_request', service || '_jobs');
END
$$;

-- Rows are added and never again touched, not even by the owner.
CREATE PROCEDURE append_only(VARIADIC tables regclass[]) LANGUAGE plpgsql AS $$
DECLARE
  kept regclass;
BEGIN
  FOREACH kept IN ARRAY tables LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %s '
      'FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
  END LOOP;
  CALL withhold('UPDATE, DELETE, TRUNCATE', VARIADIC tables);
END
$$;

-- Neither role may rewrite history or move the clock.
CALL append_only('event_history', 'audit_event');
CALL withhold('INSERT, UPDATE, DELETE, TRUNCATE', 'clock_shift');
