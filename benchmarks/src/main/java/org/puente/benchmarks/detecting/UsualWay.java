package org.puente.benchmarks.detecting;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Scratch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.localstack.demo.Waiting;
import org.puente.localstack.stack.House;

/** A scheduler of jobs, one per transfer, all of which are due when it starts. */
abstract class UsualWay {
  /** Of its own and of ours alike: a machine of two processors gains nothing by more. */
  static final int THREADS = 10;

  private static final Duration AT_MOST = Duration.ofMinutes(20);

  /** Its tables, made and filled with a job for each watch. */
  abstract void schedule(Connection connection) throws SQLException;

  /** Runs until closed. */
  abstract AutoCloseable start(DataSource database, TransferJob job);

  /** Transfers per second, from its start to the last task. */
  final double rate(Bed bed, int rows) {
    DataSource owner = bed.database(House.STABILIZATION_SCHEDULER);
    try (Scratch scratch = new Scratch(owner, "delay_watch", "task");
        HikariDataSource pool = pool(owner)) {
      scratch.seconds(c -> Watches.insert(c, UUID.randomUUID(), rows, -1, 0));
      scratch.seconds(this::schedule);
      scratch.run("ANALYZE");
      var raised = new AtomicInteger();
      Stopwatch watch = new Stopwatch();
      try (AutoCloseable _ = start(pool, new TransferJob(pool, raised))) {
        Waiting.until(
            "all of its jobs", AT_MOST, () -> raised.get() >= rows, () -> raised + " of " + rows);
        return rows / watch.seconds();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static HikariDataSource pool(DataSource owner) {
    var pool = new HikariDataSource();
    pool.setDataSource(owner);
    pool.setConnectionInitSql("SET search_path = scratch, public");
    pool.setMaximumPoolSize(THREADS + 4);
    return pool;
  }
}
