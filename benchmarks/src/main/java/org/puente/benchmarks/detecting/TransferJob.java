package org.puente.benchmarks.detecting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * What the usual ways do for one transfer that is late, in one statement and one commit: its watch
 * moves on and a task is raised. Spared: episodes, and telling anybody.
 */
final class TransferJob implements Job {
  private static final String RAISE =
      """
      WITH moved AS (
        UPDATE delay_watch SET next_stage = 2, next_check_at = stage_at[2]
        WHERE promise_id = ?::uuid AND next_stage = 1 AND state = 'WATCHING'
        RETURNING *)
      INSERT INTO task (task_id, promise_id, stage, person_id, episode_id, programme_id, territory, language, urgency,
        qualifications, kind, cause, raised_at, first_contact_due, organisation_id)
      SELECT uuidv7(), promise_id, 1, person_id, person_id, programme_id, territory, language, urgency, qualifications,
        'DELAY_CONTACT', waiting_for, app_now(), app_now() + first_contact, organisation_id
      FROM moved
      """;

  private final DataSource database;
  private final AtomicInteger raised;

  TransferJob(DataSource database, AtomicInteger raised) {
    this.database = database;
    this.raised = raised;
  }

  @Override
  public void execute(JobExecutionContext context) {
    raise(context.getJobDetail().getKey().getName());
  }

  void raise(String promise) {
    try (Connection connection = database.getConnection();
        PreparedStatement raise = connection.prepareStatement(RAISE)) {
      raise.setString(1, promise);
      raised.addAndGet(raise.executeUpdate());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
