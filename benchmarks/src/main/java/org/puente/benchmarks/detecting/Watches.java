package org.puente.benchmarks.detecting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Rows like those that a promise leaves, written by one statement: a programme of its own for each
 * kind, so that they are told apart afterwards.
 */
final class Watches {

  /** Each waits for one person; a third of each urgency, over twenty towns. */
  private static final String INSERT =
      """
      INSERT INTO delay_watch (promise_id, state, person_id, programme_id, organisation_id, cycle, due_at, territory,
        language, urgency, qualifications, policy_version, threshold_at, stage_at, first_contact, reporting_lag,
        next_check_at, approvals_sequence, step, standing, waiting_for)
      SELECT uuidv7(), 'WATCHING', uuidv7(), ?::uuid, ?::uuid, 1, due, 'town-' || i % 20, 'es',
        (ARRAY['HIGH', 'MEDIUM', 'LOW'])[1 + i % 3], '{PFA}', 1, due,
        ARRAY[due, due + interval '7 days', due + interval '15 days'], interval '1 day', '0', due, 1, 'FSP', 'OPEN', 'FSP'
      FROM generate_series(1, ?) i
      CROSS JOIN LATERAL (SELECT app_now() + make_interval(secs => ? + i * ?::float8) AS due) moment
      """;

  private Watches() {}

  /**
   * @param dueIn seconds until the first is due
   * @param apart seconds between one and the next; 0 lets all fall due at once
   */
  static void insert(Connection connection, UUID programme, int rows, double dueIn, double apart)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, programme.toString());
      insert.setString(2, programme.toString());
      insert.setInt(3, rows);
      insert.setDouble(4, dueIn);
      insert.setDouble(5, apart);
      insert.executeUpdate();
    }
  }
}
