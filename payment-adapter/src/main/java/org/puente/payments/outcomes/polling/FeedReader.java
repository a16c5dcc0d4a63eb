package org.puente.payments.outcomes.polling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.puente.payments.fsp.Bank;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Purpose;
import org.puente.payments.outcomes.ApplyingReports;
import org.puente.payments.outcomes.Feeds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one bank's feed to its end, then waits for the interval or the bell. */
final class FeedReader {

  private static final Logger log = LoggerFactory.getLogger(FeedReader.class);
  private static final int PAGE = 500;
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration SUBSCRIBE_AGAIN = Duration.ofMinutes(5);

  private final Fsp fsp;
  private final Bank bank;
  private final Feeds feeds;
  private final ApplyingReports applying;
  private final UUID instance;
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopping;
  private long subscribedAt;

  FeedReader(Fsp fsp, Bank bank, Feeds feeds, ApplyingReports applying, UUID instance) {
    this.fsp = fsp;
    this.bank = bank;
    this.feeds = feeds;
    this.applying = applying;
    this.instance = instance;
    this.thread = Thread.ofVirtual().name("feed-" + fsp.code()).unstarted(this::run);
  }

  String fsp() {
    return fsp.code();
  }

  void start() {
    thread.start();
  }

  void ring() {
    if (bell.availablePermits() == 0) {
      bell.release();
    }
  }

  /** Lets the page in hand be applied. */
  void stop(Duration atMost) throws InterruptedException {
    stopping = true;
    ring();
    thread.join(atMost);
  }

  private void run() {
    try {
      while (!stopping) {
        readOn();
        if (bell.tryAcquire(fsp.pace().feedInterval().toMillis(), TimeUnit.MILLISECONDS)) {
          bell.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readOn() {
    try {
      if (bank.room(Purpose.NEWS) == 0 || !feeds.lease(fsp.code(), instance, LEASE)) {
        return;
      }
      subscribe();
      Optional<List<BankReport>> page;
      do {
        page = bank.reports(feeds.position(fsp.code()), PAGE);
        page.ifPresent(lines -> applying.read(fsp.code(), lines));
      } while (page.isPresent() && page.get().size() == PAGE && !stopping);
      if (page.isPresent()) {
        feeds.caughtUp(fsp.code());
      }
    } catch (RuntimeException e) {
      log.warn("The feed of {} waits: {}", fsp.code(), e.getClass().getSimpleName());
    }
  }

  private void subscribe() {
    boolean due = subscribedAt == 0 || System.nanoTime() - subscribedAt > SUBSCRIBE_AGAIN.toNanos();
    if (due && bank.subscribe()) {
      subscribedAt = System.nanoTime();
    }
  }
}
