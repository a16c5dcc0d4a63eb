-- A scope is made of grants, each for an organisation, a programme and a territory at once: whoever works for one partner
-- in Tulcán and for another in Quito sees neither partner's people of the other city. The caller's grants for the
-- operation at hand come as one regular expression over organisation/programme/territory (AccessScope).

-- NULL does not restrict; without a caller, or a grant that counts, nothing is covered.
CREATE OR REPLACE FUNCTION may_see(organisation text, programme text, territory text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(
    current_setting('puente.scope', true) = '.*'
      OR coalesce(organisation, '-') || '/' || coalesce(programme, '-') || '/' || coalesce(territory, '-')
         ~ nullif(current_setting('puente.scope', true), ''),
    false)
$$;

DROP FUNCTION in_scope(text, text);
