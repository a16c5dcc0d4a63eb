package org.puente.fspsimulator.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bank's own book: one writer, group commit. Work is answered only once it is on disk, and
 * readers see only what is on disk.
 */
public final class Book implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Book.class);
  private static final int WAITING = 20_000;
  private static final int PER_COMMIT = 1_000;

  private final Pages pages;
  private final Map<String, Shelf> shelves = new HashMap<>();
  private final Map<String, String> settings = new ConcurrentHashMap<>();
  private final List<Consumer<Page>> listeners = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Work<?>> waiting = new LinkedBlockingQueue<>(WAITING);
  private final Thread writer = Thread.ofPlatform().name("book-writer").unstarted(this::write);
  private volatile boolean closing;
  private long lastId;

  /** Opens the book and reads it from the first page. */
  public Book(Pages pages, Collection<String> banks) {
    this.pages = pages;
    banks.forEach(bank -> shelves.put(bank, new Shelf()));
    pages.readOrders(
        order -> {
          shelf(order.bank()).put(order);
          lastId = Math.max(lastId, order.id());
        });
    pages.lastSequences().forEach((bank, sequence) -> shelf(bank).lastSequence = sequence);
    settings.putAll(pages.settings());
    writer.start();
  }

  /**
   * Runs the work on the writer's draft and returns its result once it is on disk. The work may run
   * more than once, on another draft, before it is committed.
   */
  public <T> T perform(Function<Draft, T> work) {
    if (closing) {
      throw new IllegalStateException("the book is closed");
    }
    Work<T> item = new Work<>(work);
    try {
      waiting.put(item);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the book took the work", e);
    }
    return item.await();
  }

  public void remember(String setting, String value) {
    perform(
        draft -> {
          draft.remember(setting, value);
          return value;
        });
  }

  public @Nullable String recall(String setting) {
    return settings.get(setting);
  }

  public @Nullable Order find(String bank, UUID reference) {
    return shelf(bank).orders.get(reference);
  }

  public @Nullable Order byCode(String bank, String code) {
    return shelf(bank).byCode(code);
  }

  public @Nullable Order byServerReference(String bank, UUID reference) {
    return shelf(bank).byServerReference(reference);
  }

  /** All orders of the bank, in no order. */
  public Collection<Order> orders(String bank) {
    return Collections.unmodifiableCollection(shelf(bank).orders.values());
  }

  /** What all orders of the bank take from its float, in minor units. */
  public long claimed(String bank) {
    return shelf(bank).claimed();
  }

  /** Is told of every page after it was committed, on the writer's thread: must be quick. */
  public void onPage(Consumer<Page> listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    closing = true;
    writer.interrupt();
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    waiting.forEach(work -> work.fail(new IllegalStateException("the book is closed")));
    pages.close();
  }

  private void write() {
    List<Work<?>> batch = new ArrayList<>(PER_COMMIT);
    while (!closing || !waiting.isEmpty()) {
      try {
        if (waiting.drainTo(batch, PER_COMMIT) == 0) {
          batch.add(waiting.take());
          waiting.drainTo(batch, PER_COMMIT - 1);
        }
        commit(batch);
      } catch (InterruptedException e) {
        continue;
      } finally {
        batch.clear();
      }
    }
  }

  private void commit(List<Work<?>> batch) {
    Draft draft = draft(batch);
    Page page = draft.page();
    try {
      if (!page.isEmpty()) {
        pages.write(page);
      }
    } catch (RuntimeException e) {
      batch.forEach(work -> work.fail(e));
      return;
    }
    lastId = draft.lastId();
    page.orders().forEach(order -> shelf(order.bank()).put(order));
    page.entries().forEach(entry -> shelf(entry.bank()).lastSequence = entry.sequence());
    settings.putAll(page.settings());
    batch.forEach(Work::finish);
    listeners.forEach(listener -> tell(listener, page));
  }

  /** A listener's trouble is not the book's: the page is written and answered. */
  private static void tell(Consumer<Page> listener, Page page) {
    try {
      listener.accept(page);
    } catch (RuntimeException e) {
      log.error("a listener failed", e);
    }
  }

  /** Work that fails leaves no trace: the rest starts again on a clean draft. */
  private Draft draft(List<Work<?>> batch) {
    while (true) {
      Draft draft = new Draft(shelves, lastId);
      Work<?> failed = batch.stream().filter(work -> !work.run(draft)).findFirst().orElse(null);
      if (failed == null) {
        return draft;
      }
      batch.remove(failed);
    }
  }

  private Shelf shelf(String bank) {
    Shelf shelf = shelves.get(bank);
    if (shelf == null) {
      throw new IllegalArgumentException("no such bank: " + bank);
    }
    return shelf;
  }
}
