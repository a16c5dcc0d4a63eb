package org.puente.stabilization.detection;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Somebody who does one thing after the other, on a connection of their own. */
final class Actor implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private @Nullable Future<?> last;

  /** Begins it, or queues it behind what this one waits for. */
  void begin(Runnable deed) {
    Future<?> before = last;
    last =
        thread.submit(
            () -> {
              if (before == null || before.state() != Future.State.FAILED) {
                deed.run();
              }
              return null;
            });
  }

  /** Until everything that was begun has ended; what failed fails here. */
  void await() {
    if (last == null) {
      return;
    }
    try {
      last.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
