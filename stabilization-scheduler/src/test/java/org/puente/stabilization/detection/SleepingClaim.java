package org.puente.stabilization.detection;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A scheduler that has claimed, and goes no further: its transaction stays open, with the locks of
 * what it found and of one more watch, until it is woken, or dies and everything is as before.
 */
final class SleepingClaim {

  private static final long PATIENCE_SECONDS = 120;

  private final CountDownLatch claimed = new CountDownLatch(1);
  private final CountDownLatch woken = new CountDownLatch(1);
  private volatile boolean dies;

  void sleep(TransactionTemplate transaction, Claims claims, JdbcClient jdbc, UUID promise) {
    try {
      transaction.executeWithoutResult(
          status -> {
            jdbc.sql("SELECT promise_id FROM delay_watch WHERE promise_id = ? FOR UPDATE")
                .param(promise)
                .query(UUID.class)
                .optional();
            claims.raise();
            claimed.countDown();
            await(woken);
            if (dies) {
              status.setRollbackOnly();
            }
          });
    } finally {
      claimed.countDown();
    }
  }

  void asleep() {
    await(claimed);
  }

  void wake() {
    woken.countDown();
  }

  void die() {
    dies = true;
    woken.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("Nobody came");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
