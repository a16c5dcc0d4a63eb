package org.puente.benchmarks.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.Rows;
import org.puente.benchmarks.bed.Scratch;
import org.puente.localstack.stack.House;

/**
 * The naive way: for each record a look whether it is known, a transfer, an order and a commit.
 * What it is spared: Kafka and JSON.
 */
final class NaiveIntake {
  private final Bed bed;

  NaiveIntake(Bed bed) {
    this.bed = bed;
  }

  double rate() {
    try (Scratch scratch =
        new Scratch(bed.database(House.PAYMENT_ADAPTER), "transfer", "bank_order")) {
      var size = new int[1];
      var seconds = new double[1];
      scratch.seconds(
          connection -> {
            String sample = " ORDER BY %s LIMIT " + Contest.NAIVE_ROWS;
            Rows transfers =
                Rows.read(connection, "SELECT * FROM public.transfer" + sample.formatted("id"));
            Rows orders =
                Rows.read(
                    connection,
                    "SELECT * FROM public.bank_order" + sample.formatted("transfer_id"));
            size[0] = transfers.size();
            seconds[0] = scratch.seconds(fresh -> takeIn(fresh, transfers, orders));
          });
      return size[0] / seconds[0];
    }
  }

  private static void takeIn(Connection connection, Rows transfers, Rows orders)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement known =
            connection.prepareStatement("SELECT request_hash FROM transfer WHERE id = ?");
        PreparedStatement transfer = transfers.insertInto("transfer", connection);
        PreparedStatement order = orders.insertInto("bank_order", connection)) {
      for (int i = 0; i < transfers.size(); i++) {
        known.setObject(1, transfers.get(i, "id"));
        known.executeQuery().next();
        transfers.insert(i, transfer);
        orders.insert(i, order);
        connection.commit();
      }
    }
  }
}
