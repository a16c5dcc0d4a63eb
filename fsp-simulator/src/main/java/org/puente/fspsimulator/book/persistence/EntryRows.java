package org.puente.fspsimulator.book.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.puente.fspsimulator.book.Entry;
import org.puente.fspsimulator.book.EntryKind;
import org.puente.fspsimulator.book.Money;

/** Feed entries as rows. */
final class EntryRows {

  static final String INSERT =
      """
      insert into entry (bank, sequence, reference, kind, amount, currency,
        withdrawn_total, reversed_total, occurred_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private EntryRows() {}

  static PreparedStatement bind(PreparedStatement statement, Entry entry) throws SQLException {
    statement.setString(1, entry.bank());
    statement.setLong(2, entry.sequence());
    statement.setString(3, entry.reference().toString());
    statement.setString(4, entry.kind().name());
    statement.setLong(5, entry.amount().minor());
    statement.setString(6, entry.amount().currency());
    statement.setLong(7, entry.withdrawnTotal().minor());
    statement.setLong(8, entry.reversedTotal().minor());
    statement.setLong(9, entry.occurredAt().toEpochMilli());
    return statement;
  }

  static Entry read(ResultSet row, int index) throws SQLException {
    String currency = row.getString("currency");
    return new Entry(
        row.getString("bank"),
        row.getLong("sequence"),
        UUID.fromString(row.getString("reference")),
        EntryKind.valueOf(row.getString("kind")),
        new Money(row.getLong("amount"), currency),
        new Money(row.getLong("withdrawn_total"), currency),
        new Money(row.getLong("reversed_total"), currency),
        Instant.ofEpochMilli(row.getLong("occurred_at")));
  }
}
