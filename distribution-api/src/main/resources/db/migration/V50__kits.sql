-- A version never changes: other contents, another band or another rule are the next version.
CREATE TABLE kit_version (
  kit_type text NOT NULL CHECK (kit_type ~ '^[a-z0-9-]{2,40}$'),
  version int NOT NULL CHECK (version > 0),
  name text NOT NULL,
  age_from int NOT NULL CHECK (age_from >= 0),
  age_to int NOT NULL CHECK (age_to <= 120),
  need_rule text,
  unit_cost numeric(12, 2) NOT NULL CHECK (unit_cost >= 0),
  currency char(3) NOT NULL,
  coverage_days int NOT NULL CHECK (coverage_days > 0),
  created_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (kit_type, version),
  CHECK (age_from <= age_to)
);

-- balance is kept by the ledger's trigger alone; nobody is granted to write it.
CREATE TABLE kit_lot (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  kit_type text NOT NULL,
  site text NOT NULL REFERENCES territory,
  lot text NOT NULL CHECK (length(lot) BETWEEN 1 AND 60),
  expires_on date NOT NULL,
  balance int NOT NULL DEFAULT 0 CONSTRAINT stock_never_negative CHECK (balance >= 0),
  -- A recalled or quarantined lot never leaves.
  blocked_reason text,
  UNIQUE (site, kit_type, lot)
);
-- First expired, first out.
CREATE INDEX kit_lot_fefo ON kit_lot (site, kit_type, expires_on, id) WHERE balance > 0;

CREATE TABLE kit_entitlement (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  programme_id uuid NOT NULL REFERENCES programme,
  organisation_id uuid NOT NULL REFERENCES organisation,
  person_id uuid NOT NULL REFERENCES person,
  household_id uuid NOT NULL REFERENCES household,
  kit_type text NOT NULL,
  kit_version int NOT NULL,
  site text NOT NULL REFERENCES territory,
  period text NOT NULL CHECK (period ~ '^[0-9A-Za-z-]{1,20}$'),
  state text NOT NULL DEFAULT 'ALLOCATED' CHECK (state IN ('ALLOCATED', 'HANDED_OVER')),
  -- The last sequence of this entitlement on kit.deliveries.
  last_sequence bigint NOT NULL DEFAULT 1,
  allocated_at timestamptz NOT NULL DEFAULT app_now(),
  UNIQUE (person_id, kit_type, period),
  FOREIGN KEY (kit_type, kit_version) REFERENCES kit_version
);
CREATE INDEX kit_entitlement_by_site ON kit_entitlement (site, id);
CREATE INDEX kit_entitlement_waiting ON kit_entitlement (site, id) WHERE state = 'ALLOCATED';

-- A physical fact: never deleted. CONFLICT is a second handover of one entitlement, kept for a supervisor.
CREATE TABLE kit_handover (
  id uuid PRIMARY KEY, -- made by the device
  entitlement_id uuid NOT NULL REFERENCES kit_entitlement,
  organisation_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  site text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('ACCEPTED', 'CONFLICT', 'RETURNED')),
  conflicts_with uuid REFERENCES kit_handover,
  proof_kind text NOT NULL CHECK (proof_kind IN ('OTP', 'SIGNATURE', 'WITNESS', 'CARD')),
  proof_reference text CHECK (length(proof_reference) <= 80),
  handed_by uuid NOT NULL,
  handed_over_at timestamptz NOT NULL, -- the device's time
  recorded_at timestamptz NOT NULL DEFAULT app_now(), -- the server's
  CHECK ((outcome = 'CONFLICT') = (conflicts_with IS NOT NULL))
);
CREATE UNIQUE INDEX one_accepted_handover ON kit_handover (entitlement_id) WHERE outcome = 'ACCEPTED';
CREATE INDEX kit_handover_by_entitlement ON kit_handover (entitlement_id);
CREATE INDEX kit_handover_conflicts ON kit_handover (site, recorded_at) WHERE outcome = 'CONFLICT';

CREATE TABLE kit_stock_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  lot_id uuid NOT NULL REFERENCES kit_lot,
  kind text NOT NULL CHECK (kind IN ('RECEIPT', 'HANDOVER', 'RETURN', 'CORRECTION')),
  quantity int NOT NULL CHECK (quantity <> 0),
  handover_id uuid REFERENCES kit_handover,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK ((kind IN ('HANDOVER', 'RETURN')) = (handover_id IS NOT NULL)),
  CHECK ((kind = 'HANDOVER') <= (quantity = -1))
);
CREATE UNIQUE INDEX one_unit_per_handover ON kit_stock_entry (handover_id, kind) WHERE handover_id IS NOT NULL;
CREATE INDEX kit_stock_entry_by_lot ON kit_stock_entry (lot_id);

-- Kits that left a site where no lot could have covered them: a difference to explain, never a fact to lose.
CREATE TABLE kit_discrepancy (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site text NOT NULL REFERENCES territory,
  kit_type text NOT NULL,
  quantity int NOT NULL CHECK (quantity <> 0),
  handover_id uuid NOT NULL REFERENCES kit_handover,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  UNIQUE (handover_id, quantity)
);

CREATE FUNCTION post_kit_stock() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE kit_lot l SET balance = l.balance + m.moved
    FROM (SELECT lot_id, sum(quantity)::int AS moved FROM posted GROUP BY lot_id) m
   WHERE l.id = m.lot_id;
  RETURN NULL;
END $$;
CREATE TRIGGER kit_stock_moves_balance AFTER INSERT ON kit_stock_entry
  REFERENCING NEW TABLE AS posted FOR EACH STATEMENT EXECUTE FUNCTION post_kit_stock();

CALL append_only('kit_stock_entry', 'kit_discrepancy', 'kit_version');
CREATE TRIGGER facts_stay BEFORE DELETE OR TRUNCATE ON kit_handover
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Of a lot only its block may be written (which is also what locking it takes); of a handover only its outcome.
CALL withhold('INSERT, UPDATE, DELETE, TRUNCATE', 'kit_lot');
CALL withhold('UPDATE, DELETE, TRUNCATE', 'kit_handover');
GRANT INSERT (kit_type, site, lot, expires_on), UPDATE (blocked_reason) ON kit_lot TO distribution_request, distribution_jobs;
GRANT UPDATE (outcome) ON kit_handover TO distribution_request, distribution_jobs;

ALTER TABLE kit_lot ENABLE ROW LEVEL SECURITY;
ALTER TABLE kit_entitlement ENABLE ROW LEVEL SECURITY;
ALTER TABLE kit_handover ENABLE ROW LEVEL SECURITY;
ALTER TABLE kit_stock_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE kit_discrepancy ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON kit_lot USING (may_see(NULL, NULL, site));
CREATE POLICY scope ON kit_entitlement USING (may_see(organisation_id::text, programme_id::text, site));
CREATE POLICY scope ON kit_handover USING (may_see(organisation_id::text, programme_id::text, site));
CREATE POLICY scope ON kit_stock_entry
  USING (EXISTS (SELECT 1 FROM kit_lot l WHERE l.id = lot_id));
CREATE POLICY scope ON kit_discrepancy USING (may_see(NULL, NULL, site));

-- What a person finds on the card, short enough to read aloud: nine digits taken from the id's random tail.
CREATE FUNCTION card_number(person uuid) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN lpad((('x' || right(replace(person::text, '-', ''), 12))::bit(48)::bigint % 1000000000)::text, 9, '0');
CREATE INDEX kit_entitlement_by_card ON kit_entitlement (card_number(person_id));
