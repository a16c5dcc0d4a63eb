-- The other services hear of an erasure; of those before this version, now.
WITH told AS (
  INSERT INTO event_history (aggregate_id, sequence, topic, partition_key, type, version, payload, occurred_at)
  SELECT e.person_id, 1, 'people.changes', e.person_id, 'PersonErased', 1,
         jsonb_build_object('personId', e.person_id,
           'records', (SELECT jsonb_agg(id ORDER BY id) FROM records_of(e.person_id) AS id), 'erasedAt', iso(e.ended_at))::text,
         e.ended_at
    FROM person_erasure e WHERE e.state = 'DONE'
  RETURNING aggregate_id, sequence)
INSERT INTO outbox (aggregate_id, sequence) SELECT aggregate_id, sequence FROM told;
