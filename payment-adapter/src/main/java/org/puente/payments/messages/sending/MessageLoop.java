package org.puente.payments.messages.sending;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.puente.payments.messages.Messages;
import org.puente.payments.messages.Receipts;
import org.puente.payments.messages.SendingTexts;
import org.puente.payments.messages.TellingCodes;
import org.puente.payments.messages.TellingDelays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Queues, sends and follows messages while the service runs; any number of instances share it.
 *
 * <p>Drains, then waits a quarter of a second.
 */
final class MessageLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(MessageLoop.class);
  private static final Duration IDLE = Duration.ofMillis(250);
  private static final Duration SHUTDOWN = Duration.ofSeconds(20);
  private static final Duration AWAY = Duration.ofSeconds(2);

  private final Work work;
  private final @Nullable SendingTexts sending;
  private final MessageMeters meters;
  private final Duration lease;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("messages").unstarted(this::run);
  private long tidiedAt;
  private volatile boolean running;

  /** What is done, in turn. */
  record Work(Messages messages, TellingCodes telling, TellingDelays delays, Receipts receipts) {}

  /** By whom; null where nobody carries texts. */
  record Carrying(@Nullable SendingTexts sending) {}

  MessageLoop(Work work, Carrying carrying, MessageMeters meters, Duration lease) {
    this.work = work;
    this.sending = carrying.sending();
    this.meters = meters;
    this.lease = lease;
  }

  @Override
  public void start() {
    running = true;
    if (sending != null) {
      thread.start();
    }
  }

  /** What is under way is answered and recorded first. */
  @Override
  public void stop() {
    running = false;
    stop.countDown();
    try {
      if (sending != null && !thread.join(SHUTDOWN)) {
        log.warn("Stopped with texts under way: those that may repeat will be sent again");
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    SendingTexts texts = Objects.requireNonNull(sending);
    try {
      Duration wait = Duration.ZERO;
      while (!stop.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        wait = turn(texts);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration turn(SendingTexts texts) throws InterruptedException {
    try {
      tidy();
      boolean told = work.telling().tell() | work.delays().tell();
      boolean sent = meters.count(texts.send());
      meters.lagged(work.receipts().apply());
      return told || sent ? Duration.ZERO : IDLE;
    } catch (RuntimeException e) {
      log.warn("Messages wait: {}", e.getClass().getSimpleName());
      return AWAY;
    }
  }

  private void tidy() {
    long now = System.nanoTime();
    if (tidiedAt != 0 && now - tidiedAt < lease.dividedBy(3).toNanos()) {
      return;
    }
    tidiedAt = now;
    work.messages().takeOver(lease);
    work.messages().endStale();
    work.telling().remind();
  }
}
