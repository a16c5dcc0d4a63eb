package org.puente.fspsimulator.withdrawals;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Entries;
import org.puente.fspsimulator.delivery.Courier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Walks one bank's feed and posts it, at most 200 items at a time, until the client takes it. */
final class NewsSender implements Runnable {

  /** What every sender shares. */
  record Office(
      Entries entries, Webhooks webhooks, Courier courier, JsonMapper json, Clock clock) {}

  private static final Logger log = LoggerFactory.getLogger(NewsSender.class);
  private static final int PER_POST = 200;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Semaphore news = new Semaphore(0);
  private final Bank bank;
  private final Office office;
  private final HeldBack heldBack;

  NewsSender(Bank bank, Office office, HeldBack heldBack) {
    this.bank = bank;
    this.office = office;
    this.heldBack = heldBack;
  }

  void wake() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  @Override
  public void run() {
    try {
      long last = office.webhooks().sent(bank.key());
      while (true) {
        last = step(last);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long step(long last) throws InterruptedException {
    try {
      List<WithdrawalItem> fresh =
          office.webhooks().url(bank.key()) == null ? List.of() : after(last);
      List<WithdrawalItem> items = heldBack.shape(fresh, office.clock().instant());
      long reached = fresh.isEmpty() ? last : fresh.getLast().seq();
      if (items.isEmpty() && fresh.isEmpty()) {
        await();
        return last;
      }
      if (!items.isEmpty()) {
        post(items);
      }
      office.webhooks().sent(bank.key(), heldBack.sentUpTo(reached));
      return reached;
    } catch (RuntimeException e) {
      log.warn("{}: news was not sent, trying again", bank.code(), e);
      Thread.sleep(LONGEST_PAUSE);
      return last;
    }
  }

  private List<WithdrawalItem> after(long last) {
    return office.entries().after(bank.key(), last, PER_POST).stream()
        .map(WithdrawalItem::of)
        .toList();
  }

  private void await() throws InterruptedException {
    long millis = heldBack.isEmpty() ? 1_000 : 50;
    if (news.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }

  private void post(List<WithdrawalItem> items) throws InterruptedException {
    byte[] body = office.json().writeValueAsBytes(new News(bank.code(), items));
    Duration pause = FIRST_PAUSE;
    while (!taken(body)) {
      Thread.sleep(pause);
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
  }

  private boolean taken(byte[] body) throws InterruptedException {
    @Nullable URI url = office.webhooks().url(bank.key());
    return url != null && office.courier().deliver(bank, "POST", url, body, Map.of());
  }
}
