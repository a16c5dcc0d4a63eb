package org.puente.benchmarks.payout;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Scratch;
import org.puente.localstack.demo.Waiting;
import org.puente.localstack.stack.House;

/** The naive way: one order after the other is read, marked, committed, sent, marked, committed. */
final class NaivePayout {
  private static final String SAMPLE =
      """
      INSERT INTO scratch.bank_order (fsp, client_reference, transfer_id, programme_id, part, generation,
        amount, currency, request_hash, state, next_step_at, placed_at)
      SELECT fsp, client_reference, transfer_id, programme_id, part, generation,
             amount, currency, request_hash, 'NEW', placed_at, placed_at
        FROM public.bank_order LIMIT %d
      """;
  private static final String SENDING =
      """
      UPDATE bank_order SET state = 'SENDING', attempt = 1, owner = transfer_id, sent_at = now(), next_step_at = NULL
       WHERE client_reference = ?
      """;
  private static final String ACCEPTED =
      "UPDATE bank_order SET state = 'ACCEPTED', owner = NULL, expires_at = now() WHERE client_reference = ?";
  private final Bed bed;
  private final BankCall call;

  private final int rows;

  NaivePayout(Bed bed, int rows) {
    this.bed = bed;
    this.rows = rows;
    this.call = new BankCall(bed);
  }

  double rate() {
    try (Scratch scratch = new Scratch(bed.database(House.PAYMENT_ADAPTER), "bank_order")) {
      scratch.run(SAMPLE.formatted(rows));
      List<UUID> orders =
          bed.client(House.PAYMENT_ADAPTER)
              .sql("SELECT client_reference FROM scratch.bank_order")
              .query(UUID.class)
              .list();
      scratch.run("CREATE INDEX ON scratch.bank_order (client_reference)");
      return orders.size() / scratch.seconds(connection -> pay(connection, orders));
    }
  }

  private void pay(Connection connection, List<UUID> orders) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement select =
            connection.prepareStatement("SELECT * FROM bank_order WHERE client_reference = ?");
        PreparedStatement sending = connection.prepareStatement(SENDING);
        PreparedStatement accepted = connection.prepareStatement(ACCEPTED)) {
      for (UUID order : orders) {
        select.setObject(1, order);
        select.executeQuery().next();
        mark(sending, order);
        placed();
        mark(accepted, order);
      }
    }
  }

  private void placed() {
    for (Duration wait = call.place(); !wait.isZero(); wait = call.place()) {
      Waiting.pause(wait);
    }
  }

  private static void mark(PreparedStatement update, UUID order) throws SQLException {
    update.setObject(1, order);
    update.executeUpdate();
    update.getConnection().commit();
  }
}
