-- What somebody needs now: a level per domain, and no story.
CREATE TABLE needs_assessment (
  assessment_id uuid PRIMARY KEY,
  episode_id uuid NOT NULL REFERENCES episode,
  worker uuid NOT NULL,
  assessed_at timestamptz NOT NULL
);
CREATE INDEX assessment_by_episode ON needs_assessment (episode_id, assessed_at DESC);
CREATE TABLE assessed_need (
  assessment_id uuid NOT NULL REFERENCES needs_assessment,
  domain text NOT NULL CHECK (domain IN ('ECONOMIC', 'SOCIAL', 'PSYCHOSOCIAL', 'HEALTH', 'PROTECTION', 'DOCUMENTS',
    'SHELTER', 'FOOD_AND_WATER', 'SCHOOLING')),
  level text NOT NULL CHECK (level IN ('NONE', 'SOME', 'URGENT')),
  PRIMARY KEY (assessment_id, domain)
);

-- Why somebody can't wait. It never travels and stands in no list: lists show the tier.
CREATE TABLE urgency_reason (
  reason_id uuid PRIMARY KEY DEFAULT uuidv7(),
  episode_id uuid NOT NULL REFERENCES episode,
  reason text NOT NULL CHECK (reason IN ('NO_FOOD_OR_SHELTER', 'INTERRUPTED_MEDICATION', 'UNACCOMPANIED_CHILD', 'DANGER')),
  worker uuid NOT NULL,
  raised_at timestamptz NOT NULL
);
CREATE INDEX urgency_reason_by_episode ON urgency_reason (episode_id);

-- A protocol that was applied, with the items that were ticked. Indicator (i) counts those that follow from an assessment.
CREATE TABLE protocol_application (
  application_id uuid PRIMARY KEY,
  episode_id uuid NOT NULL REFERENCES episode,
  code text NOT NULL,
  version int NOT NULL,
  assessment_id uuid REFERENCES needs_assessment,
  ticked text[] NOT NULL,
  worker uuid NOT NULL,
  applied_at timestamptz NOT NULL,
  FOREIGN KEY (code, version) REFERENCES protocol
);
CREATE INDEX application_by_episode ON protocol_application (episode_id, applied_at DESC);

-- Somebody in danger, and a child without a guardian, never wait for anything else.
ALTER TABLE task
  DROP CONSTRAINT task_kind_check,
  ADD CONSTRAINT task_kind_check CHECK (kind IN ('DELAY_CONTACT', 'COLLECTION_SUPPORT', 'FOLLOW_UP',
    'PROTECTION_FOLLOW_UP', 'CONFIRMATION', 'URGENT_CONTACT', 'CHILD_PROTECTION'));
DROP INDEX one_next_contact_per_episode;
CREATE UNIQUE INDEX one_next_contact_per_episode ON task (episode_id, kind)
  WHERE kind NOT IN ('DELAY_CONTACT', 'COLLECTION_SUPPORT') AND state IN ('OPEN', 'ASSIGNED');

REVOKE UPDATE, DELETE ON needs_assessment, assessed_need, urgency_reason, protocol_application
  FROM stabilization_request, stabilization_jobs;
ALTER TABLE needs_assessment ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessed_need ENABLE ROW LEVEL SECURITY;
ALTER TABLE urgency_reason ENABLE ROW LEVEL SECURITY;
ALTER TABLE protocol_application ENABLE ROW LEVEL SECURITY;
-- The inner queries are themselves under the policies of what they read.
CREATE POLICY scope ON needs_assessment
  USING (EXISTS (SELECT FROM episode e WHERE e.episode_id = needs_assessment.episode_id));
CREATE POLICY scope ON assessed_need
  USING (EXISTS (SELECT FROM needs_assessment a WHERE a.assessment_id = assessed_need.assessment_id));
CREATE POLICY scope ON urgency_reason
  USING (EXISTS (SELECT FROM episode e WHERE e.episode_id = urgency_reason.episode_id));
CREATE POLICY scope ON protocol_application
  USING (EXISTS (SELECT FROM episode e WHERE e.episode_id = protocol_application.episode_id));
