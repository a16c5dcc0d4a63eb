package org.puente.stabilization.detection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Drains, then waits a moment, for as long as the service runs; while idle its workers take turns.
 */
class DetectionLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DetectionLoop.class);
  private static final long STOP_SECONDS = 20;

  private final DetectingDelays detecting;
  private final DetectionSettings settings;
  private volatile @Nullable ScheduledExecutorService workers;

  DetectionLoop(DetectingDelays detecting, DetectionSettings settings) {
    this.detecting = detecting;
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(
            settings.workers(), Thread.ofPlatform().name("detection-", 0).factory());
    long pause = settings.pause().toMillis();
    for (int worker = 0; worker < settings.workers(); worker++) {
      started.scheduleWithFixedDelay(
          this::look, worker * pause, settings.workers() * pause, TimeUnit.MILLISECONDS);
    }
    workers = started;
  }

  /** A chunk that has begun is committed; what is due after it waits for the next start. */
  @Override
  public synchronized void stop() {
    ScheduledExecutorService stopping = workers;
    workers = null;
    if (stopping == null) {
      return;
    }
    stopping.shutdown();
    try {
      if (!stopping.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        stopping.shutdownNow();
      }
    } catch (InterruptedException e) {
      stopping.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return workers != null;
  }

  /** Nothing is lost while the database is away: what is due stays due. */
  private void look() {
    try {
      int raised = detecting.drain(() -> workers == null);
      if (raised > 0) {
        log.info("Tasks raised: {}", raised);
      }
    } catch (RuntimeException e) {
      log.warn("Detection tries again in {}: {}", settings.pause(), e.toString());
    }
  }
}
