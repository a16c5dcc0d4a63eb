-- A referral hangs on no transfer: the money may come, it stays. What was shared is a list of codes that the person was shown.
CREATE TABLE referral (
  referral_id uuid PRIMARY KEY,
  episode_id uuid NOT NULL REFERENCES episode,
  person_id uuid NOT NULL,
  service_id uuid NOT NULL REFERENCES directory_service,
  kind text NOT NULL, -- of the service, as it was
  urgent boolean NOT NULL,
  shared text[] NOT NULL CHECK (shared <@ ARRAY['FIRST_NAME', 'FULL_NAME', 'AGE_BAND', 'LANGUAGE', 'SAFE_WAY_TO_CALL', 'HOUSEHOLD',
    'NEED']),
  state text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'SENT', 'ACCEPTED', 'DECLINED', 'NO_ANSWER', 'SERVED',
    'NOT_SERVED', 'CANCELLED')),
  worker uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  moved_at timestamptz NOT NULL,
  remind_at timestamptz,
  CHECK ((state IN ('PROPOSED', 'SENT', 'ACCEPTED', 'NO_ANSWER')) = (remind_at IS NOT NULL))
);
CREATE INDEX referral_by_episode ON referral (episode_id, referral_id DESC);
CREATE INDEX referral_to_follow ON referral (worker, remind_at) WHERE remind_at IS NOT NULL;

-- The Java types say the same; a test compares them.
CREATE TRIGGER referral_starts_proposed BEFORE INSERT ON referral FOR EACH ROW
  WHEN (NEW.state <> 'PROPOSED') EXECUTE FUNCTION keep_to_graph('>PROPOSED');
CREATE TRIGGER referral_graph BEFORE UPDATE ON referral FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_to_graph(
    'PROPOSED>SENT', 'PROPOSED>CANCELLED',
    'SENT>ACCEPTED', 'SENT>DECLINED', 'SENT>NO_ANSWER', 'SENT>CANCELLED',
    'ACCEPTED>SERVED', 'ACCEPTED>NOT_SERVED', 'ACCEPTED>CANCELLED',
    'NO_ANSWER>SENT', 'NO_ANSWER>ACCEPTED', 'NO_ANSWER>DECLINED', 'NO_ANSWER>SERVED', 'NO_ANSWER>NOT_SERVED',
    'NO_ANSWER>CANCELLED');

-- What is said to and fro, by code.
CREATE TABLE referral_note (
  note_id uuid PRIMARY KEY,
  referral_id uuid NOT NULL REFERENCES referral,
  code text NOT NULL CHECK (code IN ('NEEDS_INTERPRETER', 'NEEDS_TRANSPORT', 'NEEDS_COMPANY', 'NEEDS_CHILDCARE',
    'APPOINTMENT_GIVEN', 'WAITING_LIST', 'ASKS_FOR_DOCUMENTS', 'FULL', 'CAME', 'DID_NOT_COME')),
  worker uuid NOT NULL,
  noted_at timestamptz NOT NULL
);
CREATE INDEX note_by_referral ON referral_note (referral_id, note_id);

-- Help meanwhile. No amount stands here, and nothing that moves money reads it.
CREATE TABLE interim_help (
  help_id uuid PRIMARY KEY,
  episode_id uuid NOT NULL REFERENCES episode,
  code text NOT NULL CHECK (code IN ('INTERIM_KIT')),
  taken boolean NOT NULL,
  worker uuid NOT NULL,
  offered_at timestamptz NOT NULL
);
CREATE INDEX interim_help_by_episode ON interim_help (episode_id, help_id DESC);

REVOKE UPDATE, DELETE ON referral, referral_note, interim_help FROM stabilization_request, stabilization_jobs;
GRANT UPDATE (state, moved_at, remind_at) ON referral TO stabilization_request, stabilization_jobs;
ALTER TABLE referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE interim_help ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON referral USING (EXISTS (SELECT FROM episode e WHERE e.episode_id = referral.episode_id));
CREATE POLICY scope ON referral_note USING (EXISTS (SELECT FROM referral r WHERE r.referral_id = referral_note.referral_id));
CREATE POLICY scope ON interim_help USING (EXISTS (SELECT FROM episode e WHERE e.episode_id = interim_help.episode_id));

-- An assumption until programmes say: after a week somebody asks how it went, and after three months an entry is asked about.
UPDATE policy SET content = jsonb_set(content, '{cases}', content -> 'cases' || '{"referralDays": 7, "verifiedDays": 90}');
UPDATE policy_draft SET content = jsonb_set(content, '{cases}', content -> 'cases' || '{"referralDays": 7, "verifiedDays": 90}')
WHERE state = 'OPEN' AND content ? 'cases';
