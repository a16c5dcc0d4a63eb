package org.puente.payments.statements.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Enumeration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.payments.statements.StatementDays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** A row a day; its parts one by one, each sealed for its place. */
final class JdbcStatementDays implements StatementDays {

  /** Served by {@code report_by_time}; a bank that never told of cash has no days. */
  private static final String OPEN =
      """
      INSERT INTO statement_day (fsp, day, next_try_at)
      SELECT ?, day::date, app_now()
        FROM generate_series(
               coalesce((SELECT max(day) + 1 FROM statement_day WHERE fsp = ?),
                        (SELECT (min(occurred_at) AT TIME ZONE ?)::date FROM bank_report WHERE fsp = ?)),
               ((app_now() - make_interval(secs => ?)) AT TIME ZONE ?)::date - 1,
               interval '1 day') AS day
      ON CONFLICT DO NOTHING
      """;

  /** A day that was stated by another file, or brought by hand, is not asked for again. */
  private static final String OPEN_AGAIN =
      """
      UPDATE statement_day d
         SET file_id = NULL, entries = NULL, fetched = 0, parts = 0,
             next_try_at = app_now() + make_interval(secs => ?)
        FROM bank_file f
       WHERE d.fsp = ? AND f.id = d.file_id AND f.state = 'REFUSED'
         AND f.reason NOT IN ('OVERLAPPING_DAY', 'SENT_BEFORE')
      """;

  /** Served by {@code statement_day_unfinished}. */
  private static final String NEXT =
      """
      SELECT d.*
        FROM statement_day d JOIN feed_cursor c USING (fsp)
       WHERE d.fsp = ? AND d.file_id IS NULL AND d.next_try_at <= app_now() AND c.read_at > d.opened_at
       ORDER BY d.day LIMIT 1
      """;

  private static final String GO_ON =
      """
      UPDATE statement_day SET entries = coalesce(entries, ?::bigint), fetched = fetched + ?, parts = parts + 1
       WHERE fsp = ? AND day = ?::date AND parts = ?
      """;

  private final JdbcTemplate jdbc;
  private final TransactionOperations transaction;
  private final Aead aead;

  JdbcStatementDays(JdbcTemplate jdbc, TransactionOperations transaction, Aead aead) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.aead = aead;
  }

  @Override
  public void open(String fsp, ZoneId zone, Duration lag, Duration retry) {
    jdbc.update(OPEN, fsp, fsp, zone.getId(), fsp, (double) lag.toSeconds(), zone.getId());
    jdbc.update(OPEN_AGAIN, (double) retry.toSeconds(), fsp);
  }

  @Override
  public Optional<Day> next(String fsp) {
    return jdbc
        .query(
            NEXT,
            (row, _) ->
                new Day(
                    row.getString("fsp"),
                    row.getObject("day", LocalDate.class),
                    row.getObject("entries", Long.class),
                    row.getLong("fetched"),
                    row.getInt("parts")),
            fsp)
        .stream()
        .findFirst();
  }

  @Override
  public void headed(Day day, byte[] head, long entries) {
    goOn(day, head, entries, 0);
  }

  @Override
  public void paged(Day day, byte[] page, long entries) {
    goOn(day, page, null, entries);
  }

  private void goOn(Day day, byte[] part, @Nullable Long entries, long fetched) {
    transaction.executeWithoutResult(
        _ -> {
          jdbc.update(GO_ON, entries, fetched, day.fsp(), day.day().toString(), day.parts());
          jdbc.update(
              "INSERT INTO statement_part (fsp, day, part, sealed) VALUES (?, ?::date, ?, ?)",
              day.fsp(),
              day.day().toString(),
              day.parts(),
              sealed(day, part));
        });
  }

  @Override
  public InputStream content(Day day) {
    return new SequenceInputStream(
        new Enumeration<>() {
          private int next;

          @Override
          public boolean hasMoreElements() {
            return next < day.parts();
          }

          @Override
          public InputStream nextElement() {
            return new ByteArrayInputStream(opened(day, next++));
          }
        });
  }

  @Override
  public void done(Day day, UUID file) {
    forget(day);
    jdbc.update(
        "UPDATE statement_day SET file_id = ? WHERE fsp = ? AND day = ?::date",
        file,
        day.fsp(),
        day.day().toString());
  }

  @Override
  public void again(Day day, Duration wait) {
    forget(day);
    jdbc.update(
        "UPDATE statement_day SET entries = NULL, fetched = 0, parts = 0 WHERE fsp = ? AND day = ?::date",
        day.fsp(),
        day.day().toString());
    later(day, wait);
  }

  @Override
  public void later(Day day, Duration wait) {
    jdbc.update(
        "UPDATE statement_day SET next_try_at = app_now() + make_interval(secs => ?)"
            + " WHERE fsp = ? AND day = ?::date",
        (double) wait.toSeconds(),
        day.fsp(),
        day.day().toString());
  }

  private void forget(Day day) {
    jdbc.update(
        "DELETE FROM statement_part WHERE fsp = ? AND day = ?::date",
        day.fsp(),
        day.day().toString());
  }

  private byte[] opened(Day day, int part) {
    byte[] kept =
        jdbc.queryForObject(
            "SELECT sealed FROM statement_part WHERE fsp = ? AND day = ?::date AND part = ?",
            byte[].class,
            day.fsp(),
            day.day().toString(),
            part);
    try {
      return aead.decrypt(kept, place(day, part));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Not what was fetched", e);
    }
  }

  private byte[] sealed(Day day, byte[] part) {
    try {
      return aead.encrypt(part, place(day, day.parts()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot seal what was fetched", e);
    }
  }

  private static byte[] place(Day day, int part) {
    return ("statement/" + day.fsp() + "/" + day.day() + "/" + part).getBytes(UTF_8);
  }
}
