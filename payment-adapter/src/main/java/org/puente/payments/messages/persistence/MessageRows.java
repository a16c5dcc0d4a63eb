package org.puente.payments.messages.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.puente.events.sql.Columns;
import org.puente.payments.messages.Hours;
import org.puente.payments.messages.MessageKind;
import org.puente.payments.messages.Messages.About;
import org.puente.payments.messages.Messages.Claimed;
import org.puente.payments.messages.Messages.Fresh;
import org.puente.payments.messages.Messages.Overdue;
import org.puente.payments.messages.Messages.Untold;
import org.puente.payments.messages.TextKey;
import org.puente.payments.orders.OrderKey;

/** Rows of {@code message} and what they are made from. */
final class MessageRows {

  private MessageRows() {}

  static Overdue overdue(ResultSet row, int number) throws SQLException {
    About about =
        new About(
            row.getObject("transfer_id", UUID.class),
            row.getObject("programme_id", UUID.class),
            row.getObject("organisation_id", UUID.class),
            row.getString("territory"),
            row.getObject("promise_id", UUID.class));
    return new Overdue(about, row.getBytes("sealed"), row.getBoolean("waits"));
  }

  private static About about(ResultSet row) throws SQLException {
    return new About(
        row.getObject("id", UUID.class),
        row.getObject("programme_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("territory"));
  }

  static Untold untold(ResultSet row, int number) throws SQLException {
    return new Untold(
        about(row),
        row.getBytes("sealed_payee"),
        new OrderKey(row.getString("fsp"), row.getObject("client_reference", UUID.class)),
        row.getInt("part"),
        row.getInt("generation"),
        row.getBoolean("has_pin"),
        instant(row, "expires_at"));
  }

  static Claimed claimed(ResultSet row, int number) throws SQLException {
    String fsp = row.getString("fsp");
    return new Claimed(
        row.getObject("id", UUID.class),
        MessageKind.valueOf(row.getString("kind")),
        TextKey.valueOf(row.getString("text_key")),
        row.getString("language"),
        row.getBytes("number_hash"),
        row.getBytes("sealed_number"),
        row.getBytes("sealed_values"),
        fsp == null ? null : new OrderKey(fsp, row.getObject("client_reference", UUID.class)),
        row.getBytes("sealed_code"),
        row.getBytes("sealed_pin"),
        instant(row, "expires_at"),
        row.getInt("attempts"));
  }

  /** In the order of {@code unnest} in {@link MessageSql#QUEUE}. */
  static Object[] columns(Columns<Fresh> rows) {
    return new Object[] {
      rows.uuids(Fresh::id),
      rows.uuids(fresh -> fresh.about() == null ? null : fresh.about().transferId()),
      rows.uuids(fresh -> fresh.about() == null ? null : fresh.about().promiseId()),
      rows.uuids(fresh -> fresh.about() == null ? null : fresh.about().programmeId()),
      rows.uuids(fresh -> fresh.about() == null ? null : fresh.about().organisationId()),
      rows.texts(fresh -> fresh.about() == null ? null : fresh.about().territory()),
      rows.texts(fresh -> fresh.code() == null ? null : fresh.code().order().fsp()),
      rows.uuids(fresh -> fresh.code() == null ? null : fresh.code().order().clientReference()),
      rows.ints(fresh -> fresh.code() == null ? null : fresh.code().part()),
      rows.ints(fresh -> fresh.code() == null ? null : fresh.code().generation()),
      rows.texts(fresh -> fresh.kind().name()),
      rows.texts(fresh -> fresh.recipient().channel().name()),
      rows.texts(fresh -> fresh.recipient().language()),
      rows.texts(fresh -> fresh.key().name()),
      rows.bytes(fresh -> fresh.recipient().hash()),
      rows.bytes(fresh -> fresh.recipient().sealedNumber()),
      rows.bytes(Fresh::sealedValues),
      rows.texts(fresh -> time(fresh, Hours::from)),
      rows.texts(fresh -> time(fresh, Hours::to)),
      rows.instants(Fresh::firstAttemptAt),
      rows.instants(Fresh::notAfter)
    };
  }

  private static @Nullable String time(Fresh fresh, Function<Hours, LocalTime> which) {
    Hours hours = fresh.recipient().hours();
    return hours == null ? null : which.apply(hours).toString();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
