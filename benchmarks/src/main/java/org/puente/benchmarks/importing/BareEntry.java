package org.puente.benchmarks.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Scratch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.localstack.stack.House;

/**
 * The ceiling: the people as they were entered, with their sealed bytes, are copied into a staging
 * table and from there into tables with the same indexes and checks; nothing is read, sealed or
 * compared.
 */
final class BareEntry {
  private static final String STAGED =
      """
      SELECT p.*, h.import_id, h.size,
             (SELECT array_agg(c.purpose || '=' || c.status) FROM public.consent c
               WHERE c.person_id = p.id) AS consents,
             (SELECT k.key_enc FROM public.person_key k WHERE k.person_id = p.id) AS key_enc
        FROM public.person p JOIN public.household h ON h.id = p.household_id
       WHERE p.territory = '%s' ORDER BY p.id
      """
          .formatted(ImportContest.TOWN);
  private static final String HOUSEHOLDS =
      """
      INSERT INTO household (id, organisation_id, programme_id, territory, import_id, size, created_at)
      SELECT household_id, organisation_id, programme_id, territory, import_id, size, created_at
        FROM staging
      """;
  private static final String PEOPLE =
      """
      INSERT INTO person
        (id, household_id, organisation_id, programme_id, territory, is_head,
         name_enc, document_enc, phone_enc, birth_date_enc, document_hash, phone_hash, name_age_hash,
         age, gender, language, attributes, sensitive_enc, open_duplicates, created_at)
      SELECT id, household_id, organisation_id, programme_id, territory, is_head,
             name_enc, document_enc, phone_enc, birth_date_enc, document_hash, phone_hash, name_age_hash,
             age, gender, language, attributes, sensitive_enc, open_duplicates, created_at
        FROM staging
      """;
  private static final String KEYS =
      "INSERT INTO person_key (person_id, key_enc) SELECT id, key_enc FROM staging";
  private static final String CONSENTS =
      """
      INSERT INTO consent (person_id, purpose, status, recorded_at)
      SELECT id, split_part(answer, '=', 1), split_part(answer, '=', 2), created_at
        FROM staging CROSS JOIN unnest(consents) AS answer
      """;
  private final Bed bed;

  BareEntry(Bed bed) {
    this.bed = bed;
  }

  double rate() {
    Path file = bed.folder().resolve("people.copy");
    try (Scratch scratch =
        new Scratch(
            bed.database(House.DISTRIBUTION_API), "household", "person", "person_key", "consent")) {
      scratch.run("CREATE UNLOGGED TABLE scratch.staging AS (%s) WITH NO DATA".formatted(STAGED));
      scratch.seconds(connection -> dump(connection, file));
      return Stopwatch.bestRate(
          bed.rows(),
          () -> {
            scratch.empty("staging", "household", "person", "person_key", "consent");
            return scratch.seconds(connection -> enter(connection, file));
          });
    }
  }

  private static void dump(Connection connection, Path file) throws SQLException {
    try (OutputStream out = Files.newOutputStream(file)) {
      copies(connection).copyOut("COPY (%s) TO STDOUT (FORMAT binary)".formatted(STAGED), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void enter(Connection connection, Path file) throws SQLException {
    connection.setAutoCommit(false);
    try (InputStream in = Files.newInputStream(file);
        Statement statement = connection.createStatement()) {
      copies(connection).copyIn("COPY staging FROM STDIN (FORMAT binary)", in, 1 << 16);
      statement.executeUpdate(HOUSEHOLDS);
      entered(statement.executeUpdate(PEOPLE));
      statement.executeUpdate(KEYS);
      statement.executeUpdate(CONSENTS);
      connection.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A ceiling over fewer rows would be no ceiling. */
  private void entered(int people) {
    if (people != bed.rows()) {
      throw new IllegalStateException("The bare entry took %d people".formatted(people));
    }
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }
}
