-- Tables of few rows, whose lines in the audit trail tell what was there before and after. What many rows pass through
-- (transfers, handovers, sessions) is told by its use case.
CALL audit_changes('organisation');
CALL audit_changes('territory');
CALL audit_changes('programme');
CALL audit_changes('programme_cycle');
CALL audit_changes('programme_terms');
CALL audit_changes('programme_fsp');
CALL audit_changes('approval_tier');
CALL audit_changes('criteria');
CALL audit_changes('service_level');
CALL audit_changes('app_user', 'password_hash', 'display_name');
CALL audit_changes('payment_plan', 'work_for');
CALL audit_changes('plan_participant');
CALL audit_changes('fsp_deposit');
CALL audit_changes('kit_version');
