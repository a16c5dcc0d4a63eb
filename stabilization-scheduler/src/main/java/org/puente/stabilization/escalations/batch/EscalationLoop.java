package org.puente.stabilization.escalations.batch;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.puente.stabilization.escalations.Escalating;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every moment for what waits too long, for as long as the service runs. */
class EscalationLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(EscalationLoop.class);
  private static final long STOP_SECONDS = 20;

  private final Escalating escalating;
  private final Duration pause;
  private volatile @Nullable ScheduledExecutorService worker;

  EscalationLoop(Escalating escalating, Duration pause) {
    this.escalating = escalating;
    this.pause = pause;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("escalation").factory());
    started.scheduleWithFixedDelay(this::look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    worker = started;
  }

  @Override
  public synchronized void stop() {
    ScheduledExecutorService stopping = worker;
    worker = null;
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
    return worker != null;
  }

  private void look() {
    drain(escalating::unassigned);
    drain(escalating::missed);
  }

  /** Nothing is lost while the database is away: what is due stays due. */
  private void drain(IntSupplier round) {
    try {
      while (worker != null && round.getAsInt() > 0) {
        log.debug("More may be due");
      }
    } catch (RuntimeException e) {
      log.warn("Escalation tries again in {}: {}", pause, e.toString());
    }
  }
}
