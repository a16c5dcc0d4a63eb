package org.puente.payments.files.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.ids.Ids;
import org.puente.payments.files.BankFile;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.BankFiles;
import org.puente.payments.orders.OrderKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Files of banks in PostgreSQL. */
final class JdbcBankFiles implements BankFiles {

  private static final String KEEP =
      """
      INSERT INTO bank_file (id, fsp, name, content_hash, size, arrived_at, state, brought_by)
      VALUES (?, ?, ?, ?, ?, app_now(), ?, ?)
      ON CONFLICT (fsp, content_hash) DO NOTHING
      """;

  private static final String READ =
      """
      UPDATE bank_file
         SET state = 'READ', kind = ?, message_id = ?, period = daterange(?::date, ?::date, '[]'), lines = ?
       WHERE id = ?
         AND NOT EXISTS (SELECT FROM bank_file o
                          WHERE o.fsp = bank_file.fsp AND o.kind = ? AND o.message_id = ?
                            AND o.state IN ('READ', 'APPLIED'))
      """;

  private static final String OVERLAPS =
      """
      SELECT EXISTS (SELECT FROM bank_file
                      WHERE fsp = ? AND id <> ? AND kind = 'STATEMENT' AND state IN ('READ', 'APPLIED')
                        AND period && daterange(?::date, ?::date, '[]'))
      """;

  private static final String WITHOUT_LINE =
      """
      SELECT o.fsp, o.client_reference
        FROM bank_order o
       WHERE o.file_id = ? AND o.state IN ('SENDING', 'PENDING', 'UNKNOWN')
         AND NOT EXISTS (SELECT FROM bank_file_line l
                          WHERE l.file_id = ? AND l.what = 'ANSWER' AND l.client_reference = o.client_reference)
       ORDER BY o.client_reference
      """;

  private final JdbcTemplate jdbc;
  private final TransactionOperations transaction;
  private final FileContents contents;
  private final StoredLines lines;

  JdbcBankFiles(
      JdbcTemplate jdbc,
      TransactionOperations transaction,
      FileContents contents,
      StoredLines lines) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.contents = contents;
    this.lines = lines;
  }

  @Override
  public Optional<UUID> keep(
      String fsp, String name, InputStream content, @Nullable String broughtBy) {
    UUID file = Ids.next();
    Boolean fresh =
        transaction.execute(
            status -> {
              boolean kept = insert(file, fsp, name, content, broughtBy);
              if (!kept) {
                status.setRollbackOnly();
              }
              return kept;
            });
    return Boolean.TRUE.equals(fresh) ? Optional.of(file) : Optional.empty();
  }

  private boolean insert(
      UUID file, String fsp, String name, InputStream content, @Nullable String broughtBy) {
    try {
      FileContents.Kept kept = contents.keep(file, content);
      String state = broughtBy == null ? "ARRIVED" : "WAITING";
      return jdbc.update(KEEP, file, fsp, name, kept.sha256(), kept.size(), state, broughtBy) == 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<BankFile> unfinished(String fsp) {
    return jdbc
        .query(
            "SELECT * FROM bank_file WHERE fsp = ? AND state IN ('ARRIVED', 'READ') ORDER BY id LIMIT 1",
            JdbcBankFiles::file,
            fsp)
        .stream()
        .findFirst();
  }

  @Override
  public InputStream content(UUID file) {
    return contents.open(file);
  }

  @Override
  public void clear(UUID file) {
    jdbc.update("DELETE FROM bank_file_line WHERE file_id = ?", file);
  }

  @Override
  public void add(String fsp, UUID file, List<Stored> added) {
    lines.add(fsp, file, added);
  }

  @Override
  public boolean read(UUID file, BankFileHead head, long count) {
    String kind = head.kind().name();
    return jdbc.update(
            READ,
            kind,
            head.messageId(),
            text(head.from()),
            text(head.to()),
            count,
            file,
            kind,
            head.messageId())
        == 1;
  }

  @Override
  public void refuse(UUID file, BankFile.Refusal refusal) {
    jdbc.update(
        "UPDATE bank_file SET state = 'REFUSED', reason = ?, reason_row = ?, reason_field = ?,"
            + " reason_detail = ?, done_at = app_now() WHERE id = ?",
        refusal.reason(),
        refusal.row(),
        refusal.field(),
        refusal.detail(),
        file);
  }

  @Override
  public boolean overlaps(String fsp, UUID file, LocalDate from, LocalDate to) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(OVERLAPS, Boolean.class, fsp, file, from.toString(), to.toString()));
  }

  @Override
  public List<Stored> next(BankFile file, int limit) {
    Long applied =
        jdbc.queryForObject(
            "SELECT applied_to FROM bank_file WHERE id = ? FOR UPDATE", Long.class, file.id());
    return lines.after(file.fsp(), file.id(), applied == null ? 0 : applied, limit);
  }

  @Override
  public List<OrderKey> withoutLine(UUID file, UUID paymentFile) {
    return jdbc.query(
        WITHOUT_LINE,
        (row, _) ->
            new OrderKey(row.getString("fsp"), row.getObject("client_reference", UUID.class)),
        paymentFile,
        file);
  }

  @Override
  public void judged(UUID file, List<Judged> judged) {
    lines.judge(file, judged);
    long last = judged.stream().mapToLong(Judged::line).max().orElse(0);
    jdbc.update(
        "UPDATE bank_file SET applied_to = greatest(applied_to, ?) WHERE id = ?", last, file);
  }

  @Override
  public void applied(UUID file) {
    jdbc.update(
        "UPDATE bank_file SET state = 'APPLIED', done_at = app_now() WHERE id = ? AND state = 'READ'",
        file);
  }

  @Override
  public List<BankFile.View> newest(String fsp, int limit) {
    return jdbc.query(
        "SELECT * FROM bank_file WHERE fsp = ? ORDER BY id DESC LIMIT ?",
        (row, number) -> {
          BankFile file = file(row, number);
          String reason = row.getString("reason");
          return new BankFile.View(
              file.id(),
              file.fsp(),
              file.name(),
              file.state(),
              file.kind(),
              row.getString("message_id"),
              row.getLong("size"),
              row.getLong("lines"),
              file.appliedTo(),
              row.getTimestamp("arrived_at").toInstant(),
              row.getString("brought_by"),
              row.getString("confirmed_by"),
              reason == null
                  ? null
                  : new BankFile.Refusal(
                      reason,
                      row.getLong("reason_row"),
                      row.getString("reason_field"),
                      row.getString("reason_detail")));
        },
        fsp,
        limit);
  }

  @Override
  public boolean confirm(String fsp, UUID file, String by) {
    return jdbc.update(
            "UPDATE bank_file SET confirmed_by = ?, state = 'ARRIVED'"
                + " WHERE fsp = ? AND id = ? AND state = 'WAITING'",
            by,
            fsp,
            file)
        == 1;
  }

  private static BankFile file(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    return new BankFile(
        row.getObject("id", UUID.class),
        row.getString("fsp"),
        row.getString("name"),
        BankFile.State.valueOf(row.getString("state")),
        kind == null ? null : BankFileHead.Kind.valueOf(kind),
        row.getLong("applied_to"));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
