package org.puente.benchmarks.detecting;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** db-scheduler, asked to lock and fetch, its quickest way on PostgreSQL. */
final class DbSchedulerWay extends UsualWay {
  private static final Duration POLL = Duration.ofMillis(250);

  /** As its documentation has it for PostgreSQL. */
  private static final String TABLE =
      """
      CREATE TABLE scheduled_tasks (
        task_name text NOT NULL,
        task_instance text NOT NULL,
        task_data bytea,
        execution_time timestamptz NOT NULL,
        picked boolean NOT NULL,
        picked_by text,
        last_success timestamptz,
        last_failure timestamptz,
        consecutive_failures int,
        last_heartbeat timestamptz,
        version bigint NOT NULL,
        priority smallint,
        PRIMARY KEY (task_name, task_instance));
      CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
      CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
      INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      SELECT 'late', promise_id, now(), false, 1 FROM delay_watch
      """;

  @Override
  void schedule(Connection connection) throws SQLException {
    run(connection, TABLE);
  }

  @Override
  AutoCloseable start(DataSource database, TransferJob job) {
    OneTimeTask<Void> late =
        Tasks.oneTime("late").execute((transfer, _) -> job.raise(transfer.getId()));
    Scheduler scheduler =
        Scheduler.create(database, late)
            .threads(THREADS)
            .pollUsingLockAndFetch(1.0, 4.0)
            .pollingInterval(POLL)
            .build();
    scheduler.start();
    return scheduler::stop;
  }
}
