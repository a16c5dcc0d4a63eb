package org.puente.stabilization.world;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** What can't be true of watches, tasks, episodes and journals, whatever happened. */
@TestComponent
public class Contradictions {

  private static final String AROUND_PEOPLE =
      """
      WITH ours AS (SELECT unnest(?::uuid[]) AS person_id)
      SELECT 'two tasks for a stage of ' || t.promise_id
      FROM task t JOIN ours USING (person_id)
      WHERE t.promise_id IS NOT NULL
      GROUP BY t.promise_id, t.stage HAVING count(*) > 1
      UNION ALL
      SELECT 'two open episodes of ' || e.person_id
      FROM episode e JOIN ours USING (person_id)
      WHERE e.state IN ('OPEN', 'CONTACTING', 'SCREENED', 'ACTIVE', 'CLOSING')
      GROUP BY e.person_id HAVING count(*) > 1
      UNION ALL
      SELECT 'open task of a promise that is not waited for ' || t.task_id
      FROM task t JOIN delay_watch w USING (promise_id) JOIN ours ON ours.person_id = t.person_id
      WHERE t.state IN ('OPEN', 'ASSIGNED') AND w.state <> 'WATCHING'
      UNION ALL
      SELECT 'open task of somebody whose promise it is no longer ' || t.task_id
      FROM task t JOIN delay_watch w USING (promise_id) JOIN ours ON ours.person_id = t.person_id
      WHERE t.state IN ('OPEN', 'ASSIGNED') AND w.person_id <> t.person_id
      UNION ALL
      SELECT 'open task of an episode that has ended ' || t.task_id
      FROM task t JOIN episode e USING (episode_id) JOIN ours ON ours.person_id = t.person_id
      WHERE t.state IN ('OPEN', 'ASSIGNED')
        AND t.kind <> 'PROTECTION_FOLLOW_UP'
        AND e.state IN ('NOT_REQUIRED', 'DECLINED', 'UNREACHABLE', 'CLOSED')
      UNION ALL
      SELECT 'journal and episodes differ for ' || j.person_id
      FROM person_journal j JOIN ours USING (person_id)
      WHERE j.open_episode IS DISTINCT FROM (
        SELECT max(e.episode_id::text)::uuid FROM episode e WHERE e.person_id = j.person_id
          AND e.state IN ('OPEN', 'CONTACTING', 'SCREENED', 'ACTIVE', 'CLOSING'))
      UNION ALL
      SELECT 'nothing is waited for, and yet ' || e.state || ' ' || e.episode_id
      FROM episode e JOIN ours USING (person_id)
      WHERE e.state IN ('OPEN', 'CONTACTING', 'SCREENED', 'ACTIVE') AND NOT episode_waits(e.episode_id)
      UNION ALL
      SELECT 'late without a task ' || w.promise_id
      FROM delay_watch w JOIN ours USING (person_id)
      WHERE w.next_stage > 1 AND NOT EXISTS (SELECT FROM task t WHERE t.promise_id = w.promise_id)
      UNION ALL
      SELECT 'a gap in the sequences of ' || h.aggregate_id
      FROM event_history h JOIN ours ON ours.person_id = h.aggregate_id
        JOIN person_journal j ON j.person_id = h.aggregate_id
      GROUP BY h.aggregate_id
      HAVING max(h.sequence) <> count(*) OR max(h.sequence) <> max(j.last_sequence)
      """;

  private final JdbcClient jdbc;

  Contradictions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<String> around(Collection<UUID> people) {
    return jdbc.sql(AROUND_PEOPLE)
        .param(new SqlArrayValue("uuid", people.toArray()))
        .query(String.class)
        .list();
  }
}
