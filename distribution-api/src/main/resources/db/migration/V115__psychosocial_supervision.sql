-- Supervision looks at how support is given, and gives none itself; the Java types say the same, and a test compares them.
ALTER TABLE role_grant
  DROP CONSTRAINT role_grant_role_check,
  ADD CONSTRAINT role_grant_role_check CHECK (role IN ('ADMINISTRATOR', 'PROGRAMME_OFFICER', 'FINANCE_OFFICER', 'FIELD_STAFF',
    'VOLUNTEER', 'PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR', 'PROTECTION_FOCAL_POINT', 'AUDITOR',
    'DONOR', 'DATA_PROTECTION_OFFICER'));

INSERT INTO incompatible_roles
SELECT least(one, other), greatest(one, other), why FROM (
  VALUES ('FINANCE_OFFICER', 'PSYCHOSOCIAL_SUPERVISOR', 'SEALED_NOTES'),
         ('PSYCHOSOCIAL_WORKER', 'PSYCHOSOCIAL_SUPERVISOR', 'SUPPORT_ONLY'),
         ('DATA_PROTECTION_OFFICER', 'PSYCHOSOCIAL_SUPERVISOR', 'WATCHED'),
         ('AUDITOR', 'PSYCHOSOCIAL_SUPERVISOR', 'INDEPENDENCE'),
         ('DONOR', 'PSYCHOSOCIAL_SUPERVISOR', 'AGGREGATES')) AS pair (one, other, why);
