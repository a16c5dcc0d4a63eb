package org.puente.distribution.registration.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.ImportProgress;
import org.puente.distribution.registration.ImportProgress.RefusalNote;
import org.puente.distribution.registration.ImportState;
import org.puente.distribution.registration.Imports;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.sql.Keyset;
import org.puente.events.tables.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports as the request role sees them. */
@Component
class JdbcImports implements Imports {

  private static final String SELECT =
      "SELECT i.*, app_now() AS asked_at FROM registration_import i ";

  private final JdbcClient jdbc;

  JdbcImports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<ImportProgress> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE id = ?").param(id).query((row, _) -> read(row)).optional();
  }

  @Override
  public boolean mayImport(UUID programme, UUID organisation) {
    return jdbc.sql(
            """
            SELECT may_see(:organisation, :programme::text, NULL)
               AND EXISTS (SELECT FROM organisation WHERE id = :organisation::uuid)
               AND EXISTS (SELECT FROM programme WHERE id = :programme)
            """)
        .param("organisation", organisation.toString())
        .param("programme", programme)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Page<ImportProgress> latest(@Nullable UUID programme, PageRequest page) {
    var after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
    var imports =
        jdbc.sql(
                SELECT
                    + """
                    WHERE (:programme::uuid IS NULL OR programme_id = :programme)
                      AND id < :after
                    ORDER BY id DESC LIMIT :limit
                    """)
            .param("programme", programme)
            .param("after", Keyset.orLast(after))
            .param("limit", page.fetch())
            .query((row, _) -> read(row))
            .list();
    return Page.of(imports, page, each -> Cursor.of(each.id()));
  }

  private static ImportProgress read(ResultSet row) throws SQLException {
    var state = ImportState.valueOf(row.getString("state"));
    int read = row.getInt("rows_read");
    int rejected = row.getInt("rejected");
    var pace = pace(row, state, read - rejected);
    var left = pace.secondsLeft();
    return new ImportProgress(
        row.getObject("id", UUID.class),
        row.getObject("programme_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("file_name"),
        row.getString("profile"),
        state,
        read,
        read - rejected,
        rejected,
        row.getInt("duplicates_flagged"),
        pace.rowsPerSecond(),
        left.isPresent() ? left.getAsLong() : null,
        refusal(row),
        row.getBoolean("trial"),
        row.getString("received_by"),
        row.getTimestamp("received_at").toInstant(),
        instant(row, "finished_at"));
  }

  private static Pace pace(ResultSet row, ImportState state, int toApply) throws SQLException {
    var asked = row.getTimestamp("asked_at").toInstant();
    var started = Optional.ofNullable(instant(row, "started_at")).orElse(asked);
    var until = Optional.ofNullable(instant(row, "finished_at")).orElse(asked);
    return new Pace(
        state,
        Duration.between(started, until),
        Duration.between(row.getTimestamp("state_since").toInstant(), asked),
        (double) row.getLong("bytes_read") / Math.max(1, row.getLong("size_bytes")),
        row.getInt("rows_read"),
        toApply,
        row.getInt("applied"));
  }

  private static @Nullable RefusalNote refusal(ResultSet row) throws SQLException {
    var code = row.getString("refusal");
    if (code == null) {
      return null;
    }
    var refusal = Refusal.valueOf(code);
    return new RefusalNote(refusal, refusal.words(), row.getString("refusal_detail"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
