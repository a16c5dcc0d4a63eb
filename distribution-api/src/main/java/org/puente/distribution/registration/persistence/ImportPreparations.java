package org.puente.distribution.registration.persistence;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.registration.profile.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that wait for whoever brought them; always as the jobs role. */
@Component
public class ImportPreparations {

  private static final String WAITS = " WHERE id = :id AND state IN ('PREPARING', 'TRIED')";

  private final JdbcClient jdbc;

  ImportPreparations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A file that waits. */
  public Optional<StoredImport> find(UUID id) {
    return jdbc.sql("SELECT * FROM registration_import" + WAITS)
        .param("id", id)
        .query((row, _) -> StoredImport.read(row))
        .optional();
  }

  /** Notes what its columns are; what an earlier trial found is about other columns. */
  public boolean map(UUID id, Profile profile) {
    boolean mapped =
        jdbc.sql(
                    """
                    UPDATE registration_import
                    SET profile = :profile, profile_yaml = :yaml, state = 'PREPARING', state_since = app_now(),
                        rows_read = 0, rejected = 0, duplicates_flagged = 0, bytes_read = 0
                    """
                        + WAITS)
                .param("id", id)
                .param("profile", profile.name())
                .param("yaml", profile.yaml())
                .update()
            == 1;
    if (mapped) {
      forgetRejects(id);
    }
    return mapped;
  }

  /** Has it tried out or imported, where its sender may register people now. */
  public boolean begin(UUID id, boolean trial, Collection<String> territories) {
    return jdbc.sql(
                """
                UPDATE registration_import
                SET state = 'RECEIVED', trial = :trial, run = run + 1, attempts = 0, next_attempt_at = now(),
                    started_at = NULL, state_since = app_now(), territories = :territories,
                    rows_read = 0, rejected = 0, duplicates_flagged = 0, bytes_read = 0
                """
                    + WAITS
                    + " AND profile_yaml IS NOT NULL")
            .param("id", id)
            .param("trial", trial)
            .param("territories", territories.toArray(String[]::new))
            .update()
        == 1;
  }

  /** Gives it up; the original and what a trial rejected are gone at once. */
  public boolean discard(UUID id) {
    boolean discarded =
        jdbc.sql(
                    """
                    UPDATE registration_import
                    SET state = 'DISCARDED', state_since = app_now(), finished_at = app_now(), purged_at = app_now(),
                        profile_yaml = NULL
                    """
                        + WAITS)
                .param("id", id)
                .update()
            == 1;
    if (discarded) {
      forgetRejects(id);
      jdbc.sql("DELETE FROM import_chunk WHERE import_id = ?").param(id).update();
    }
    return discarded;
  }

  private void forgetRejects(UUID id) {
    jdbc.sql("DELETE FROM import_reject WHERE import_id = ?").param(id).update();
  }
}
