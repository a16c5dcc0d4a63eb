package org.puente.payments.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.fsp.Issuing;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderKey;

/** How word of what happened at a bank reaches us: twice, too late, too early, or when we ask. */
final class News {

  private final World world;
  private final Chance chance;
  private final Timeline time;
  private final Set<String> read = new HashSet<>();

  News(World world) {
    this.world = world;
    this.chance = world.chance;
    this.time = world.time;
  }

  /** The feed of the bank has one line more. */
  void of(Book book) {
    if (book.fsp.issuing() instanceof Issuing.ByFile) {
      time.after(chance.upTo(2 * Timeline.HOUR), world.fileHouse::tellMovements);
      return;
    }
    if (chance.percent(60)) {
      push(book);
    }
    readOn(book);
  }

  /** Some of the newest lines, in any order, once or twice. */
  private void push(Book book) {
    int size = book.feed.size();
    int from = Math.max(0, size - 1 - chance.below(3));
    List<BankReport> lines = List.copyOf(book.feed.subList(from, size));
    List<BankReport> told = chance.percent(30) ? lines.reversed() : lines;
    int times = chance.percent(20) ? 2 : 1;
    for (int time = 0; time < times; time++) {
      long delay = chance.upTo(chance.percent(80) ? 3 * Timeline.SECOND : 10 * Timeline.MINUTE);
      this.time.after(delay, () -> world.adapters.now(adapter -> adapter.hear(book, told)));
    }
  }

  /** Again and again until nothing is left to read. */
  private void readOn(Book book) {
    if (read.add(book.fsp.code())) {
      time.after(1 + chance.upTo(30 * Timeline.SECOND), () -> readMore(book));
    }
  }

  private void readMore(Book book) {
    read.remove(book.fsp.code());
    if (world.feeds.position(book.fsp.code()) < book.feed.size()) {
      world.adapters.now(adapter -> adapter.readFeed(book));
      readOn(book);
    }
  }

  /** The bank's answer, pushed: often before our own commit. */
  void callback(Book book, UUID reference, InquiryAnswer answer) {
    OrderFact fact = new OrderFact.Inquired(new OrderKey(book.fsp.code(), reference), answer);
    int times = chance.percent(20) ? 2 : 1;
    for (int time = 0; time < times; time++) {
      long delay = chance.upTo(chance.percent(80) ? 2 * Timeline.SECOND : 5 * Timeline.MINUTE);
      this.time.after(
          delay,
          () -> {
            this.time.note(() -> "CALLBACK " + answer);
            world.adapters.now(adapter -> adapter.learn(fact));
          });
    }
  }
}
