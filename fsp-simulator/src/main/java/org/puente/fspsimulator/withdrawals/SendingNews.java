package org.puente.fspsimulator.withdrawals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Banks;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.faults.Misbehaving;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One sender per bank, so that news stays in order and one bank's silence delays no other's. */
@Component
final class SendingNews implements SmartLifecycle {

  private final Map<String, NewsSender> senders = new HashMap<>();
  private final List<Thread> threads = new ArrayList<>();

  SendingNews(Book book, Banks banks, NewsSender.Office office, Misbehaving misbehaving) {
    banks
        .all()
        .forEach(
            bank ->
                senders.put(
                    bank.key(),
                    new NewsSender(bank, office, new HeldBack(bank.key(), misbehaving))));
    book.onPage(page -> page.entries().forEach(entry -> wake(entry.bank())));
  }

  void wake(String bank) {
    @Nullable NewsSender sender = senders.get(bank);
    if (sender != null) {
      sender.wake();
    }
  }

  @Override
  public void start() {
    senders.forEach(
        (bank, sender) -> threads.add(Thread.ofVirtual().name("news-" + bank).start(sender)));
  }

  @Override
  public void stop() {
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return !threads.isEmpty();
  }
}
