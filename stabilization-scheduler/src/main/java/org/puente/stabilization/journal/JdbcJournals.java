package org.puente.stabilization.journal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.contract.StabilizationEvent;
import org.puente.events.outbox.EventHistory;
import org.puente.events.outbox.HistoryEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcJournals implements Journals {

  private final JdbcClient jdbc;
  private final EventHistory history;

  JdbcJournals(JdbcClient jdbc, EventHistory history) {
    this.jdbc = jdbc;
    this.history = history;
  }

  @Override
  public void lock(Collection<UUID> people) {
    jdbc.sql(
            """
            SELECT person_id FROM person_journal
            WHERE person_id = ANY (?)
            ORDER BY person_id
            FOR UPDATE
            """)
        .param(uuids(people))
        .query(UUID.class)
        .list();
  }

  @Override
  public void append(List<? extends StabilizationEvent> events, Instant at) {
    if (events.isEmpty()) {
      return;
    }
    Map<UUID, Long> next = reserve(events);
    var entries = new ArrayList<HistoryEntry>(events.size());
    for (StabilizationEvent event : events) {
      long sequence = next.merge(event.personId(), 1L, Long::sum) - 1;
      entries.add(HistoryEntry.of(event, sequence, at));
    }
    history.append(entries);
  }

  @Override
  public void episodesEnded(Collection<UUID> people) {
    jdbc.sql("UPDATE person_journal SET open_episode = NULL WHERE person_id = ANY (?)")
        .param(uuids(people))
        .update();
  }

  /** The first free sequence of each person, who gets as many as there are events. */
  private Map<UUID, Long> reserve(List<? extends StabilizationEvent> events) {
    Map<UUID, Long> wanted =
        events.stream()
            .map(StabilizationEvent::personId)
            .collect(groupingBy(identity(), counting()));
    var first = new HashMap<UUID, Long>();
    jdbc.sql(
            """
            UPDATE person_journal j SET last_sequence = j.last_sequence + wanted.events
            FROM unnest(?::uuid[], ?::bigint[]) AS wanted (person_id, events)
            WHERE j.person_id = wanted.person_id
            RETURNING j.person_id, old.last_sequence + 1 AS first
            """)
        .param(uuids(wanted.keySet()))
        .param(new SqlArrayValue("bigint", wanted.values().toArray()))
        .query(
            row -> {
              first.put(row.getObject("person_id", UUID.class), row.getLong("first"));
            });
    return first;
  }

  private static SqlArrayValue uuids(Collection<UUID> ids) {
    return new SqlArrayValue("uuid", ids.toArray());
  }
}
