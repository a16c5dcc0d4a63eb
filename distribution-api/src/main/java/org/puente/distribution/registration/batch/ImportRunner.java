package org.puente.distribution.registration.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.registration.ImportState;
import org.puente.distribution.registration.persistence.ImportRecords;
import org.puente.distribution.registration.persistence.Staging;
import org.puente.distribution.registration.persistence.StoredImport;
import org.puente.events.access.ScopedDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works on waiting imports, one at a time, on a thread of its own. Which imports wait is in the
 * database: those that a crashed instance left are found like new ones. A session lock per
 * programme keeps two instances from the same programme, where they could miss each other's
 * duplicates.
 */
@Component
public class ImportRunner implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);
  private static final int ATTEMPTS = 6;
  private static final int POLL_MILLIS = 1_000;

  private final ImportRecords records;
  private final Staging staging;
  private final RunningJob job;
  private final ScopedDataSource dataSource;
  private final Semaphore arrivals = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  ImportRunner(
      ImportRecords records, Staging staging, RunningJob job, ScopedDataSource dataSource) {
    this.records = records;
    this.staging = staging;
    this.job = job;
    this.dataSource = dataSource;
  }

  /** Says that something has come; call it after the commit. */
  public void wake() {
    arrivals.release();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("imports").start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    job.stop();
    arrivals.release();
    try {
      if (thread != null) {
        thread.join(TimeUnit.SECONDS.toMillis(15));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        for (var waiting : records.waiting()) {
          if (running) {
            runAlone(waiting);
          }
        }
        if (arrivals.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          arrivals.drainPermits();
        }
      } catch (InterruptedException interrupted) {
        return;
      } catch (RuntimeException | SQLException failed) {
        log.warn("Imports wait: {}", failed.toString());
        pause();
      }
    }
  }

  private void pause() {
    try {
      arrivals.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void runAlone(StoredImport waiting) throws SQLException {
    try (var session = dataSource.openDedicated()) {
      if (lock(session, waiting.programmeId())) {
        stillWaiting(waiting.id()).ifPresent(this::run);
      }
    }
  }

  private void run(StoredImport waiting) {
    UUID importId = waiting.id();
    if (records.attempt(importId) > ATTEMPTS) {
      log.error("Import {} broke down {} times and is given up", importId, ATTEMPTS);
      records.enter(importId, ImportState.FAILED);
      staging.drop(importId);
    } else {
      job.run(importId, waiting.run());
    }
  }

  private Optional<StoredImport> stillWaiting(UUID importId) {
    return records.waiting().stream().filter(each -> each.id().equals(importId)).findFirst();
  }

  private static boolean lock(Connection session, UUID programmeId) throws SQLException {
    try (var lock =
        session.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 11))")) {
      lock.setString(1, "imports of " + programmeId);
      try (var result = lock.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }
}
