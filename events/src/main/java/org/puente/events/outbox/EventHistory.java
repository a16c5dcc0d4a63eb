package org.puente.events.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.puente.events.contract.Contract;
import org.puente.events.contract.Contracts;
import org.puente.events.envelope.EventJson;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The append-only history of events, and the outbox that points to it. Lock the aggregates' rows
 * before appending, so that their versions commit in order.
 */
public final class EventHistory {

  private static final String APPEND =
      """
      WITH entry AS (
        INSERT INTO event_history
          (aggregate_id, sequence, topic, partition_key, type, version, payload, occurred_at)
        SELECT * FROM unnest(
          ?::uuid[], ?::bigint[], ?::text[], ?::uuid[], ?::text[], ?::int[], ?::text[], ?::timestamptz[])
        RETURNING aggregate_id, sequence)
      INSERT INTO outbox (aggregate_id, sequence)
      SELECT aggregate_id, sequence FROM entry
      """;

  private final JdbcTemplate jdbc;
  private final EventJson json;
  private final OutboxSignal signal;

  public EventHistory(JdbcTemplate jdbc, EventJson json, OutboxSignal signal) {
    this.jdbc = jdbc;
    this.json = json;
    this.signal = signal;
  }

  /** Joins the caller's transaction; throws DuplicateKeyException if a version exists already. */
  public void append(List<HistoryEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Columns<HistoryEntry> rows = new Columns<>(entries);
    jdbc.update(
        APPEND,
        rows.uuids(HistoryEntry::aggregateId),
        rows.longs(HistoryEntry::sequence),
        rows.texts(entry -> contract(entry).topic().topicName()),
        rows.uuids(HistoryEntry::partitionKey),
        rows.texts(entry -> contract(entry).name()),
        rows.ints(entry -> contract(entry).version()),
        rows.texts(entry -> new String(json.write(entry.event()), UTF_8)),
        rows.instants(HistoryEntry::occurredAt));
    signal.afterCommit();
  }

  private static Contract contract(HistoryEntry entry) {
    return Contracts.of(entry.event().getClass());
  }
}
