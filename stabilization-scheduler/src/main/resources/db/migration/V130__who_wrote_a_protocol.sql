-- Who wrote a version; those of the first release nobody did.
ALTER TABLE protocol ADD COLUMN written_by uuid, ADD COLUMN written_by_name text;
-- How often each is applied.
CREATE INDEX application_by_protocol ON protocol_application (code) INCLUDE (assessment_id);
