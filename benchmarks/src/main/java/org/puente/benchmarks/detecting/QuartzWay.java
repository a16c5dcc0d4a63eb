package org.puente.benchmarks.detecting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Quartz with its JDBC store, acquiring as many triggers at once as it has threads. */
final class QuartzWay extends UsualWay {
  private static final String JOBS =
      """
      INSERT INTO qrtz_job_details (sched_name, job_name, job_group, job_class_name, is_durable, is_nonconcurrent,
        is_update_data, requests_recovery)
      SELECT 'late', promise_id, 'late', '%s', false, false, false, false FROM delay_watch;
      -- Or its foreign key is checked by a plan for an empty table, for ever.
      ANALYZE qrtz_job_details;
      INSERT INTO qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group, next_fire_time,
        prev_fire_time, priority, trigger_state, trigger_type, start_time, end_time, misfire_instr)
      SELECT 'late', promise_id, 'late', promise_id, 'late', ms, -1, 5, 'WAITING', 'SIMPLE', ms, 0, 0
      FROM delay_watch CROSS JOIN (SELECT (1000 * extract(epoch FROM now()))::bigint AS ms) moment;
      ANALYZE qrtz_triggers;
      INSERT INTO qrtz_simple_triggers (sched_name, trigger_name, trigger_group, repeat_count, repeat_interval,
        times_triggered)
      SELECT 'late', promise_id, 'late', 0, 0, 0 FROM delay_watch
      """
          .formatted(TransferJob.class.getName());

  private static final Map<String, String> SETTINGS =
      Map.of(
          "org.quartz.scheduler.instanceName", "late",
          "org.quartz.scheduler.batchTriggerAcquisitionMaxCount", Integer.toString(THREADS),
          "org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool",
          "org.quartz.threadPool.threadCount", Integer.toString(THREADS),
          "org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX",
          "org.quartz.jobStore.driverDelegateClass",
              "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate",
          "org.quartz.jobStore.dataSource", "late",
          "org.quartz.jobStore.acquireTriggersWithinLock", "true",
          // Being late is the point here, and no misfire.
          "org.quartz.jobStore.misfireThreshold", "86400000");

  @Override
  void schedule(Connection connection) throws SQLException {
    ScriptUtils.executeSqlScript(
        connection, new ClassPathResource("org/quartz/impl/jdbcjobstore/tables_postgres.sql"));
    run(connection, JOBS);
  }

  @Override
  AutoCloseable start(DataSource database, TransferJob job) {
    var settings = new Properties();
    settings.putAll(SETTINGS);
    DBConnectionManager.getInstance().addConnectionProvider("late", new From(database));
    try {
      Scheduler scheduler = new StdSchedulerFactory(settings).getScheduler();
      scheduler.setJobFactory((_, _) -> job);
      scheduler.start();
      return () -> scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A pool that somebody else opens and closes. */
  private record From(DataSource database) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return database.getConnection();
    }

    @Override
    public void initialize() {}

    @Override
    public void shutdown() {}
  }
}
