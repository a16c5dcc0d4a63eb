package org.puente.events.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.events.sql.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The chain's heads in a file outside of the database, one line each: whoever rewrites the whole
 * chain, or cuts its end off, still contradicts them.
 */
final class AuditHeads {

  private static final Logger log = LoggerFactory.getLogger(AuditHeads.class);

  private static final String FIRST_MISSING =
      """
      SELECT min(head.seq)
      FROM unnest(?::bigint[], ?::bytea[]) AS head (seq, hash)
      LEFT JOIN audit_event e USING (seq)
      WHERE e.hash IS DISTINCT FROM head.hash
      """;

  private final @Nullable Path file;

  /** Without a file no heads are kept. */
  AuditHeads(@Nullable Path file) {
    this.file = file == null ? null : file.toAbsolutePath();
  }

  @SuppressWarnings("ArrayRecordComponent") // a hash, compared in the database
  record Head(long seq, byte[] hash) {

    String line() {
      return seq + " " + HexFormat.of().formatHex(hash) + "\n";
    }

    static Head parse(String line) {
      int space = line.indexOf(' ');
      return new Head(
          Long.parseLong(line, 0, space, 10), HexFormat.of().parseHex(line.substring(space + 1)));
    }

    /** A crash in mid-write leaves a line that says nothing. */
    static boolean isWhole(String line) {
      return line.matches("\\d{1,18} [0-9a-f]{64}");
    }
  }

  void keepAfterCommit(Head head) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      keep(head);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            keep(head);
          }
        });
  }

  /**
   * The file beside the database.
   *
   * @param heads how many there are
   * @param firstMissing the lowest one that the database doesn't hold
   */
  record Compared(long heads, @Nullable Long firstMissing) {

    static final Compared NONE = new Compared(0, null);

    Compared and(Compared other) {
      Long first =
          Stream.of(this, other)
              .map(Compared::firstMissing)
              .filter(Objects::nonNull)
              .min(Long::compareTo)
              .orElse(null);
      return new Compared(heads + other.heads, first);
    }
  }

  Compared compare(JdbcClient jdbc) {
    if (file == null || Files.notExists(file)) {
      return Compared.NONE;
    }
    try (Stream<String> lines = Files.lines(file, UTF_8)) {
      return lines
          .filter(Head::isWhole)
          .map(Head::parse)
          .gather(Gatherers.windowFixed(1_000))
          .map(some -> new Compared(some.size(), firstMissing(jdbc, some)))
          .reduce(Compared.NONE, Compared::and);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Long firstMissing(JdbcClient jdbc, List<Head> heads) {
    Columns<Head> rows = new Columns<>(heads);
    return jdbc.sql(FIRST_MISSING)
        .params(rows.longs(Head::seq), rows.bytes(Head::hash))
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  private void keep(Head head) {
    if (file == null) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, head.line(), UTF_8, CREATE, APPEND);
    } catch (IOException e) {
      log.error("The audit trail's head {} could not be written to {}", head.seq(), file, e);
    }
  }
}
