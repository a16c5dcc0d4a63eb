package org.puente.distribution.registration.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.ImportState;
import org.puente.distribution.registration.profile.Profile;
import org.puente.events.tables.Dialect;
import org.puente.events.tables.FileRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row of each import, written by whoever receives or runs it; always as the jobs role. */
@Component
public class ImportRecords {

  /** What is known of a file when it comes. */
  public record Arrival(
      UUID id,
      UUID organisationId,
      UUID programmeId,
      String fileName,
      long size,
      byte[] sha256,
      String receivedBy,
      List<String> territories) {}

  private final JdbcClient jdbc;

  ImportRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Enters a file that will be imported; false if the same one came before. */
  public boolean received(Arrival file, Dialect dialect, Profile profile) {
    return entered(insert(file, "RECEIVED"), dialect, profile);
  }

  /** Enters a file that waits for whoever brought it; false if the same one came before. */
  public boolean kept(Arrival file, Dialect dialect, @Nullable Profile fitting) {
    return entered(insert(file, "PREPARING"), dialect, fitting);
  }

  private static boolean entered(
      JdbcClient.StatementSpec insert, Dialect dialect, @Nullable Profile profile) {
    var csv = dialect instanceof Dialect.Csv text ? text : null;
    return insert
            .param("format", csv == null ? "XLSX" : "CSV")
            .param("charset", csv == null ? null : csv.charset().name())
            .param("delimiter", csv == null ? null : String.valueOf(csv.delimiter()))
            .param("profile", profile == null ? null : profile.name())
            .param("yaml", profile == null ? null : profile.yaml())
            .param("refusal", null)
            .param("detail", null)
            .update()
        == 1;
  }

  /** Enters a file that is refused at once. */
  public void refused(Arrival file, @Nullable String profile, FileRefused refused) {
    insert(file, "REFUSED")
        .param("format", null)
        .param("charset", null)
        .param("delimiter", null)
        .param("profile", profile)
        .param("yaml", null)
        .param("refusal", refused.refusal().name())
        .param("detail", refused.detail())
        .update();
  }

  private JdbcClient.StatementSpec insert(Arrival file, String state) {
    return jdbc.sql(
            """
            INSERT INTO registration_import
              (id, organisation_id, programme_id, file_name, size_bytes, sha256, received_by, territories,
               format, charset, delimiter, profile, profile_yaml, state, refusal, refusal_detail)
            VALUES
              (:id, :organisation, :programme, :name, :size, :sha256, :by, :territories,
               :format, :charset, :delimiter, :profile, :yaml, :state, :refusal, :detail)
            ON CONFLICT (programme_id, sha256) WHERE state NOT IN ('REFUSED', 'FAILED', 'DISCARDED') DO NOTHING
            """)
        .param("id", file.id())
        .param("organisation", file.organisationId())
        .param("programme", file.programmeId())
        .param("name", file.fileName())
        .param("size", file.size())
        .param("sha256", file.sha256())
        .param("by", file.receivedBy())
        .param("territories", file.territories().toArray(String[]::new))
        .param("state", state);
  }

  /** The import that the same file made before. */
  public Optional<UUID> earlier(UUID programmeId, byte[] sha256) {
    return jdbc.sql(
            """
            SELECT id FROM registration_import
            WHERE programme_id = ? AND sha256 = ? AND state NOT IN ('REFUSED', 'FAILED', 'DISCARDED')
            """)
        .param(programmeId)
        .param(sha256)
        .query(UUID.class)
        .optional();
  }

  /** Those that wait for somebody to work on them, the oldest first; at most a hundred. */
  public List<StoredImport> waiting() {
    return jdbc.sql(
            """
            SELECT * FROM registration_import
            WHERE state IN ('RECEIVED', 'STAGING', 'VALIDATING', 'APPLYING') AND next_attempt_at <= now()
            ORDER BY received_at, id LIMIT 100 -- index import_waiting
            """)
        .query((row, _) -> StoredImport.read(row))
        .list();
  }

  /** The import of that id, which the job was started for. */
  public StoredImport get(UUID id) {
    return jdbc.sql("SELECT * FROM registration_import WHERE id = ?")
        .param(id)
        .query((row, _) -> StoredImport.read(row))
        .single();
  }

  /** Counts a beginning, and says when to try again should it break down; how many there were. */
  public int attempt(UUID id) {
    return jdbc.sql(
            """
            UPDATE registration_import
            SET attempts = attempts + 1, started_at = coalesce(started_at, app_now()),
                next_attempt_at = now() + make_interval(secs => least(60, 1 << least(attempts, 6)))
            WHERE id = ? RETURNING attempts
            """)
        .param(id)
        .query(Integer.class)
        .single();
  }

  /** Moves to another state, as of now: entering a large file is one transaction of minutes. */
  public void enter(UUID id, ImportState state) {
    jdbc.sql(
            """
            UPDATE registration_import
            SET state = :state, state_since = moment.now,
                finished_at = CASE WHEN :state IN ('DONE', 'FAILED') THEN moment.now END
            FROM (SELECT app_now() + (clock_timestamp() - now()) AS now) moment
            WHERE id = :id AND state <> :state
            """)
        .param("id", id)
        .param("state", state.name())
        .update();
  }

  /** Notes why the file cannot be imported, which ends its import. */
  public void refuse(UUID id, FileRefused refused) {
    jdbc.sql(
            """
            UPDATE registration_import
            SET state = 'REFUSED', refusal = ?, refusal_detail = ?, rows_read = 0, rejected = 0,
                state_since = app_now(), finished_at = app_now()
            WHERE id = ?
            """)
        .param(refused.refusal().name())
        .param(refused.detail())
        .param(id)
        .update();
  }

  /** Notes how many rows have been read and rejected so far. */
  public void count(UUID id, int rowsRead, int rejected, long bytesRead) {
    jdbc.sql(
            """
            UPDATE registration_import SET rows_read = ?, rejected = ?, bytes_read = ? WHERE id = ?
            """)
        .param(rowsRead)
        .param(rejected)
        .param(bytesRead)
        .param(id)
        .update();
  }

  /** Notes how many people have been entered so far. */
  public void applied(UUID id, int people) {
    jdbc.sql("UPDATE registration_import SET applied = ? WHERE id = ?")
        .param(people)
        .param(id)
        .update();
  }

  /** Notes how many look like somebody else. */
  public void duplicates(UUID id, int flags) {
    jdbc.sql("UPDATE registration_import SET duplicates_flagged = ? WHERE id = ?")
        .param(flags)
        .param(id)
        .update();
  }
}
