package org.puente.events.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.Contract;
import org.puente.events.contract.Contracts;
import org.puente.events.envelope.Envelope;
import org.puente.events.ids.Ids;

/** The outbox as seen through the one connection that holds the lock. */
final class OutboxRows {

  private static final String LOCK = "SELECT pg_try_advisory_lock(hashtext('puente.outbox'))";

  private static final String VISIBLE =
      """
      SELECT o.id, h.aggregate_id, h.sequence, h.partition_key, h.type, h.version, h.payload,
             h.occurred_at
      FROM outbox o
      JOIN event_history h USING (aggregate_id, sequence)
      ORDER BY o.id
      LIMIT ?
      """;

  private static final String DELETE = "DELETE FROM outbox WHERE id = ANY (?)";

  private final Connection connection;
  private final String source;

  OutboxRows(Connection connection, String source) {
    this.connection = connection;
    this.source = source;
  }

  /** True if this session is now the database's only relay, until the connection closes. */
  boolean tryLock() throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK);
        ResultSet row = lock.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  Chunk read(int limit) throws SQLException {
    List<Long> ids = new ArrayList<>();
    List<Envelope> envelopes = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(VISIBLE)) {
      select.setInt(1, limit);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong("id"));
          envelopes.add(envelope(row));
        }
      }
    }
    return new Chunk(ids, envelopes);
  }

  void delete(Chunk chunk) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setArray(1, connection.createArrayOf("bigint", chunk.ids().toArray()));
      delete.executeUpdate();
    }
  }

  private Envelope envelope(ResultSet row) throws SQLException {
    UUID aggregateId = row.getObject("aggregate_id", UUID.class);
    long sequence = row.getLong("sequence");
    return new Envelope(
        Ids.eventId(aggregateId, sequence),
        contract(row.getString("type"), row.getInt("version")),
        source,
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        aggregateId,
        sequence,
        row.getObject("partition_key", UUID.class),
        row.getString("payload").getBytes(UTF_8));
  }

  private static Contract contract(String name, int version) {
    return Contracts.named(name, version)
        .orElseThrow(() -> new IllegalStateException("No contract " + name + " v" + version));
  }

  /** Rows that are sent together and deleted together. */
  record Chunk(List<Long> ids, List<Envelope> envelopes) {
    boolean isEmpty() {
      return ids.isEmpty();
    }
  }
}
