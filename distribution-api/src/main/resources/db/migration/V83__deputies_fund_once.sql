-- Two signatures are those of two people who judge for themselves: whoever stands in for somebody, and that somebody, do not
-- prepare and confirm the same funding. (plpgsql looks for the table of deputies when it runs: it is made later.)
CREATE FUNCTION beside_deputy_in_funding(funding uuid, person uuid, as_part text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM funding_participant p
      JOIN fsp_funding f ON f.id = p.funding_id
      JOIN delegation d ON (d.from_user, d.to_user) IN ((p.user_id, person), (person, p.user_id))
     WHERE p.funding_id = funding AND p.user_id <> person AND p.part <> as_part
       AND (tstzrange(d.starts_at, least(d.until, coalesce(d.ended_at, d.until))) @> f.requested_at
            OR tstzrange(d.starts_at, least(d.until, coalesce(d.ended_at, d.until))) @> now()));
END $$;

CREATE FUNCTION refuse_beside_deputy_in_funding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF beside_deputy_in_funding(NEW.funding_id, NEW.user_id, NEW.part) THEN
    RAISE EXCEPTION 'A deputy and whom they stand in for are one in a funding'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'deputies_fund_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER deputies_fund_once BEFORE INSERT ON funding_participant
  FOR EACH ROW EXECUTE FUNCTION refuse_beside_deputy_in_funding();
