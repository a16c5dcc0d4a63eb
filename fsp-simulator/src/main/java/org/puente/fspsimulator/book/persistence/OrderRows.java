package org.puente.fspsimulator.book.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.OrderState;
import org.puente.fspsimulator.book.Payee;

/** Orders as rows. */
final class OrderRows {

  static final String UPSERT =
      """
      insert into orders (id, bank, reference, amount, currency, lifetime_seconds,
        msisdn, payee_name, language, state, code, pin, withdrawn, reversed,
        created_at, modified_at, server_reference, callback_url)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set
        state = excluded.state, code = excluded.code, pin = excluded.pin,
        withdrawn = excluded.withdrawn, reversed = excluded.reversed,
        modified_at = excluded.modified_at
      """;

  private OrderRows() {}

  static PreparedStatement bind(PreparedStatement statement, Order order) throws SQLException {
    statement.setLong(1, order.id());
    statement.setString(2, order.bank());
    statement.setString(3, order.reference().toString());
    statement.setLong(4, order.amount().minor());
    statement.setString(5, order.amount().currency());
    statement.setLong(6, order.lifetimeSeconds());
    statement.setString(7, order.payee().msisdn());
    statement.setString(8, order.payee().name());
    statement.setString(9, order.payee().language());
    statement.setString(10, order.state().name());
    statement.setString(11, order.code());
    statement.setString(12, order.pin());
    statement.setLong(13, order.withdrawn().minor());
    statement.setLong(14, order.reversed().minor());
    statement.setLong(15, order.createdAt().toEpochMilli());
    statement.setLong(16, order.modifiedAt().toEpochMilli());
    UUID server = order.serverReference();
    statement.setString(17, server == null ? null : server.toString());
    statement.setString(18, order.callbackUrl());
    return statement;
  }

  static Order read(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new Order(
        row.getLong("id"),
        row.getString("bank").intern(),
        UUID.fromString(row.getString("reference")),
        new Money(row.getLong("amount"), currency),
        row.getLong("lifetime_seconds"),
        new Payee(row.getString("msisdn"), row.getString("payee_name"), row.getString("language")),
        OrderState.valueOf(row.getString("state")),
        row.getString("code"),
        row.getString("pin"),
        new Money(row.getLong("withdrawn"), currency),
        new Money(row.getLong("reversed"), currency),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("modified_at")),
        uuid(row.getString("server_reference")),
        row.getString("callback_url"));
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }
}
