package org.puente.benchmarks.reconciling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Rows;
import org.puente.benchmarks.bed.Scratch;
import org.puente.localstack.stack.House;

/** The naive way: line by line, it is kept, its order and report are looked up, it is judged. */
final class NaiveComparison {
  private final Bed bed;

  NaiveComparison(Bed bed) {
    this.bed = bed;
  }

  double rate() {
    try (Scratch scratch = new Scratch(bed.database(House.PAYMENT_ADAPTER), "bank_file_line")) {
      return ReconcileContest.NAIVE_ROWS / scratch.seconds(NaiveComparison::oneByOne);
    }
  }

  private static void oneByOne(Connection connection) throws SQLException {
    Rows lines =
        Rows.read(connection, BareComparison.LINES + " LIMIT " + ReconcileContest.NAIVE_ROWS);
    connection.setAutoCommit(false);
    try (PreparedStatement keep = lines.insertInto("bank_file_line", connection);
        PreparedStatement order =
            connection.prepareStatement(
                "SELECT * FROM bank_order WHERE fsp = 'BANK_C' AND client_reference = ?");
        PreparedStatement report =
            connection.prepareStatement(
                "SELECT * FROM bank_report WHERE fsp = 'BANK_C' AND client_reference = ? AND kind = ?");
        PreparedStatement judge =
            connection.prepareStatement(
                "UPDATE bank_file_line SET verdict = 'KNOWN' WHERE file_id = ? AND line = ?")) {
      for (int i = 0; i < lines.size(); i++) {
        lines.insert(i, keep);
        order.setObject(1, lines.get(i, "client_reference"));
        order.executeQuery().next();
        report.setObject(1, lines.get(i, "client_reference"));
        report.setObject(2, lines.get(i, "kind"));
        report.executeQuery().next();
        judge.setObject(1, lines.get(i, "file_id"));
        judge.setObject(2, lines.get(i, "line"));
        judge.executeUpdate();
        connection.commit();
      }
    }
  }
}
