package org.puente.payments.files.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.sql.Columns;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.BankFileLine.Decision;
import org.puente.payments.files.BankFiles.Judged;
import org.puente.payments.files.BankFiles.Stored;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.orders.CodeSealer;
import org.puente.payments.orders.OrderKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of {@code bank_file_line}; a code among them is sealed for its order. */
final class StoredLines {

  private static final String ADD =
      """
      INSERT INTO bank_file_line
        (file_id, line, row, what, reference, client_reference, bank_reference, decision, reason_code,
         sealed_code, sealed_pin, code_expires_at, kind, amount, currency, booked_on, occurred_at, note)
      SELECT ?, *
        FROM unnest(?::bigint[], ?::int[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                    ?::bytea[], ?::bytea[], ?::timestamptz[], ?::text[], ?::numeric[], ?::text[],
                    ?::date[], ?::timestamptz[], ?::text[])
      """;

  private static final String JUDGE =
      """
      UPDATE bank_file_line l SET verdict = u.verdict
        FROM unnest(?::bigint[], ?::text[]) AS u (line, verdict)
       WHERE l.file_id = ? AND l.line = u.line
      """;

  private final JdbcTemplate jdbc;
  private final CodeSealer sealer;

  StoredLines(JdbcTemplate jdbc, CodeSealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  void add(String fsp, UUID file, List<Stored> lines) {
    Columns<LineRow> rows =
        new Columns<>(lines.stream().map(line -> LineRow.of(line.line(), line.content())).toList());
    jdbc.update(
        ADD,
        file,
        rows.longs(LineRow::line),
        rows.ints(LineRow::row),
        rows.texts(LineRow::what),
        rows.texts(LineRow::reference),
        rows.uuids(LineRow::clientReference),
        rows.texts(LineRow::bankReference),
        rows.texts(LineRow::decision),
        rows.texts(LineRow::reasonCode),
        rows.bytes(row -> sealed(fsp, row)),
        rows.bytes(row -> sealedPin(fsp, row)),
        rows.instants(LineRow::codeExpiresAt),
        rows.texts(LineRow::kind),
        rows.texts(LineRow::amount),
        rows.texts(LineRow::currency),
        rows.texts(LineRow::bookedDay),
        rows.instants(LineRow::occurredAt),
        rows.texts(LineRow::note));
  }

  List<Stored> after(String fsp, UUID file, long line, int limit) {
    return jdbc.query(
        "SELECT * FROM bank_file_line WHERE file_id = ? AND line > ? ORDER BY line LIMIT ?",
        (row, _) -> new Stored(row.getLong("line"), content(fsp, row)),
        file,
        line,
        limit);
  }

  void judge(UUID file, List<Judged> lines) {
    Columns<Judged> rows = new Columns<>(lines);
    jdbc.update(
        JUDGE, rows.longs(Judged::line), rows.texts(judged -> judged.verdict().name()), file);
  }

  private byte @Nullable [] sealed(String fsp, LineRow row) {
    UUID order = row.clientReference();
    IssuedCode code = row.code();
    return order == null || code == null ? null : sealer.seal(new OrderKey(fsp, order), code);
  }

  private byte @Nullable [] sealedPin(String fsp, LineRow row) {
    UUID order = row.clientReference();
    IssuedCode code = row.code();
    return order == null || code == null ? null : sealer.sealPin(new OrderKey(fsp, order), code);
  }

  private BankFileLine content(String fsp, ResultSet row) throws SQLException {
    int number = row.getInt("row");
    UUID ours = row.getObject("client_reference", UUID.class);
    String reference = row.getString("reference");
    return switch (row.getString("what")) {
      case "ANSWER" -> new BankFileLine.Answered(number, reference, ours, decision(fsp, ours, row));
      case "ALL_ANSWERED" ->
          new BankFileLine.AllAnswered(number, reference, decision(fsp, ours, row));
      case "MOVEMENT" ->
          new BankFileLine.Moved(
              number,
              row.getString("bank_reference"),
              reference,
              ours,
              BankReport.Kind.valueOf(row.getString("kind")),
              money(row),
              row.getObject("booked_on", LocalDate.class),
              instant(row.getTimestamp("occurred_at")));
      case "FEE" ->
          new BankFileLine.Fee(
              number,
              row.getString("bank_reference"),
              money(row),
              "REFUNDED".equals(row.getString("kind")),
              row.getObject("booked_on", LocalDate.class));
      case "UNASSIGNED" ->
          new BankFileLine.Unassigned(
              number,
              row.getString("bank_reference"),
              money(row),
              "CREDIT".equals(row.getString("kind")),
              row.getObject("booked_on", LocalDate.class),
              row.getString("note"));
      default ->
          new BankFileLine.Balance(
              number,
              "OPENING".equals(row.getString("kind")),
              money(row),
              row.getObject("booked_on", LocalDate.class));
    };
  }

  private Decision decision(String fsp, @Nullable UUID ours, ResultSet row) throws SQLException {
    return switch (row.getString("decision")) {
      case "ACCEPTED" -> new Decision.Accepted(code(fsp, ours, row));
      case "REJECTED" -> new Decision.Rejected(row.getString("reason_code"));
      default -> new Decision.Processing();
    };
  }

  private @Nullable IssuedCode code(String fsp, @Nullable UUID ours, ResultSet row)
      throws SQLException {
    byte[] code = row.getBytes("sealed_code");
    byte[] pin = row.getBytes("sealed_pin");
    if (ours == null || code == null) {
      return null;
    }
    OrderKey order = new OrderKey(fsp, ours);
    return new IssuedCode(
        sealer.open(order, code),
        pin == null ? null : sealer.openPin(order, pin),
        instant(row.getTimestamp("code_expires_at")));
  }

  private static Money money(ResultSet row) throws SQLException {
    return new Money(row.getBigDecimal("amount"), row.getString("currency"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
