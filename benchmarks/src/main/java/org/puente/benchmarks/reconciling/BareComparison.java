package org.puente.benchmarks.reconciling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Scratch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.localstack.stack.House;

/**
 * The ceiling: the statement's lines, ready-made, are copied into a table with the same indexes and
 * checks, and joined with what the bank reported before. Nothing is fetched, read or judged.
 */
final class BareComparison {

  /** The newest statement's movements. */
  static final String LINES =
      """
      SELECT l.* FROM public.bank_file_line l
       WHERE l.what = 'MOVEMENT'
         AND l.file_id = (SELECT id FROM public.bank_file
                           WHERE fsp = 'BANK_C' AND kind = 'STATEMENT' AND reconciled_at IS NOT NULL
                           ORDER BY reconciled_at DESC LIMIT 1)
      """;

  private static final String JOINED =
      """
      SELECT count(*) FROM scratch.bank_file_line l JOIN public.bank_report r USING (client_reference, kind, amount)
       WHERE r.fsp = 'BANK_C'
      """;

  private final Bed bed;

  BareComparison(Bed bed) {
    this.bed = bed;
  }

  double rate() {
    Path file = bed.folder().resolve("statement.copy");
    try (Scratch scratch = new Scratch(bed.database(House.PAYMENT_ADAPTER), "bank_file_line")) {
      scratch.seconds(connection -> dump(connection, file));
      return Stopwatch.bestRate(
          bed.rows(),
          () -> {
            scratch.empty("bank_file_line");
            return scratch.seconds(connection -> compare(connection, file));
          });
    }
  }

  private static void dump(Connection connection, Path file) throws SQLException {
    try (var out = Files.newOutputStream(file)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("COPY (" + LINES + ") TO STDOUT (FORMAT binary)", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(Connection connection, Path file) throws SQLException {
    try (var in = Files.newInputStream(file);
        Statement statement = connection.createStatement()) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY scratch.bank_file_line FROM STDIN (FORMAT binary)", in);
      statement.executeQuery(JOINED).next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
