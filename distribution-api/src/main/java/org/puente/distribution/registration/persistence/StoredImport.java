package org.puente.distribution.registration.persistence;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.ImportState;
import org.puente.events.tables.Dialect;

/**
 * An import as its job knows it.
 *
 * @param territories where whoever sent the file may register people
 * @param profileYaml null while nobody has said what its columns are
 * @param run which run of the job this is; a trial is one of its own
 * @param trial whether everything is looked at and nobody entered
 */
public record StoredImport(
    UUID id,
    UUID organisationId,
    UUID programmeId,
    long size,
    Instant receivedAt,
    Set<String> territories,
    Dialect dialect,
    @Nullable String profile,
    @Nullable String profileYaml,
    ImportState state,
    int rowsRead,
    int rejected,
    int run,
    boolean trial,
    String receivedBy) {

  /** Ages are those of the day on which the file came, also after a restart. */
  public LocalDate day() {
    return LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
  }

  static StoredImport read(ResultSet row) throws SQLException {
    return new StoredImport(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("programme_id", UUID.class),
        row.getLong("size_bytes"),
        row.getTimestamp("received_at").toInstant(),
        Set.of((String[]) row.getArray("territories").getArray()),
        dialect(row),
        row.getString("profile"),
        row.getString("profile_yaml"),
        ImportState.valueOf(row.getString("state")),
        row.getInt("rows_read"),
        row.getInt("rejected"),
        row.getInt("run"),
        row.getBoolean("trial"),
        row.getString("received_by"));
  }

  private static Dialect dialect(ResultSet row) throws SQLException {
    return row.getString("format").equals("XLSX")
        ? new Dialect.Xlsx()
        : new Dialect.Csv(
            Charset.forName(row.getString("charset")), row.getString("delimiter").charAt(0));
  }
}
