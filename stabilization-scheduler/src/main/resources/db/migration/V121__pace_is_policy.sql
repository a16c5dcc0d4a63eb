-- The pace of catching up (ADR 52) was 120 where a version said nothing; now each version says it.
UPDATE policy SET content = '{"catchUpPerTerritoryAndHour": 120}' || content;
UPDATE policy_draft SET content = '{"catchUpPerTerritoryAndHour": 120}' || content WHERE state = 'OPEN';
