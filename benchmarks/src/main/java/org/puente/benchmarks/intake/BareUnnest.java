package org.puente.benchmarks.intake;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Scratch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.localstack.stack.House;

/**
 * The ceiling: the statement of the intake over the same rows, 500 at a time on as many connections
 * as the service has consumers; no Kafka, no JSON, no triggers.
 */
final class BareUnnest {
  static final int BATCH = 500;
  private static final int CONNECTIONS = 2;
  private static final String TAKE_IN =
      """
      WITH approved AS (
        INSERT INTO transfer AS t
          (id, promise_id, programme_id, amount, currency, fsps, sealed_payee, request_hash,
           approved_sequence, state, received_at)
        SELECT id, promise_id, programme_id, amount, currency, string_to_array(fsps, ','),
               sealed_payee, request_hash, sequence, 'OPEN', now()
          FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::numeric[], ?::text[], ?::text[],
                      ?::bytea[], ?::text[], ?::bigint[])
            AS u (id, promise_id, programme_id, amount, currency, fsps, sealed_payee,
                  request_hash, sequence)
        ON CONFLICT (id) DO UPDATE SET state = 'OPEN' WHERE t.state = 'AHEAD'
        RETURNING t.id, t.programme_id, t.currency, t.stop),
      placed AS (
        INSERT INTO bank_order
          (fsp, client_reference, transfer_id, programme_id, part, generation, amount, currency,
           request_hash, state, next_step_at, placed_at)
        SELECT u.fsp, u.client_reference, a.id, a.programme_id, u.part, 1, u.amount, a.currency,
               u.request_hash, 'NEW', now(), now()
          FROM unnest(?::text[], ?::uuid[], ?::uuid[], ?::int[], ?::numeric[], ?::text[])
            AS u (fsp, client_reference, transfer_id, part, amount, request_hash)
          JOIN approved a ON a.id = u.transfer_id
         WHERE a.stop IS NULL)
      SELECT count(*) FROM approved
      """;
  private final Bed bed;

  BareUnnest(Bed bed) {
    this.bed = bed;
  }

  double rate() {
    List<TakenIn> rows = TakenIn.all(bed.client(House.PAYMENT_ADAPTER));
    try (Scratch scratch =
        new Scratch(bed.database(House.PAYMENT_ADAPTER), "transfer", "bank_order")) {
      return Stopwatch.bestRate(
          rows.size(),
          () -> {
            scratch.empty("transfer", "bank_order");
            Stopwatch watch = new Stopwatch();
            var working = new ArrayList<CompletableFuture<Void>>();
            int half = (rows.size() + CONNECTIONS - 1) / CONNECTIONS;
            for (int from = 0; from < rows.size(); from += half) {
              List<TakenIn> share = rows.subList(from, Math.min(from + half, rows.size()));
              working.add(
                  CompletableFuture.runAsync(
                      () -> scratch.seconds(connection -> takeIn(connection, share))));
            }
            working.forEach(CompletableFuture::join);
            return watch.seconds();
          });
    }
  }

  private static void takeIn(Connection connection, List<TakenIn> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TAKE_IN)) {
      for (int from = 0; from < rows.size(); from += BATCH) {
        bind(statement, rows.subList(from, Math.min(from + BATCH, rows.size())));
        statement.executeQuery().next();
      }
    }
  }

  private static void bind(PreparedStatement statement, List<TakenIn> rows) throws SQLException {
    Connection connection = statement.getConnection();
    UUID[] ids = rows.stream().map(TakenIn::id).toArray(UUID[]::new);
    BigDecimal[] amounts = rows.stream().map(TakenIn::amount).toArray(BigDecimal[]::new);
    Object[][] columns = {
      {"uuid", ids},
      {"uuid", rows.stream().map(TakenIn::promiseId).toArray(UUID[]::new)},
      {"uuid", rows.stream().map(TakenIn::programmeId).toArray(UUID[]::new)},
      {"numeric", amounts},
      {"text", rows.stream().map(TakenIn::currency).toArray(String[]::new)},
      {"text", rows.stream().map(TakenIn::fsp).toArray(String[]::new)},
      {"bytea", rows.stream().map(TakenIn::sealedPayee).toArray(byte[][]::new)},
      {"text", rows.stream().map(TakenIn::requestHash).toArray(String[]::new)},
      {"int8", rows.stream().map(TakenIn::sequence).toArray(Long[]::new)},
      {"text", rows.stream().map(TakenIn::fsp).toArray(String[]::new)},
      {"uuid", rows.stream().map(TakenIn::clientReference).toArray(UUID[]::new)},
      {"uuid", ids},
      {"int4", rows.stream().map(row -> 1).toArray(Integer[]::new)},
      {"numeric", amounts},
      {"text", rows.stream().map(TakenIn::orderHash).toArray(String[]::new)},
    };
    for (int i = 0; i < columns.length; i++) {
      statement.setArray(
          i + 1, connection.createArrayOf((String) columns[i][0], (Object[]) columns[i][1]));
    }
  }
}
