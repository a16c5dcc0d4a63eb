package org.puente.payments.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.PayoutEvent;
import org.puente.payments.files.FileDesk;
import org.puente.payments.fsp.Bank;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.fsp.Issuing;
import org.puente.payments.inventory.Assigning;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.OrderState;
import org.puente.payments.orders.placing.Desk;
import org.puente.payments.outcomes.ApplyingReports;
import org.puente.payments.payouts.ChangingPayouts;
import org.puente.payments.payouts.Control;
import org.puente.payments.payouts.FirstOrders;
import org.puente.payments.payouts.Transfer;
import org.puente.payments.payouts.TransferState;

/**
 * One history: our own code, a database that commits, banks with books of their own, and people.
 */
final class World {

  private static final int LONGEST = 20_000;

  final Chance chance;
  final Timeline time;
  final BankRules rules = new BankRules(this);
  final StoreRules storeRules = new StoreRules();
  final Database database = new Database(this::crashPoint);
  final Store store;
  final FeedTable feeds = new FeedTable(database);
  final StockTable stock = new StockTable(this);
  final FilesOut filesOut = new FilesOut(this);
  final FilesIn filesIn = new FilesIn(this);
  final Map<String, Book> books = new LinkedHashMap<>();
  final Map<String, Bank> banks = new LinkedHashMap<>();
  final Adapters adapters = new Adapters(this);
  final Claims claims;
  final ChangingPayouts payouts;
  final ApplyingReports reports;
  final Assigning assigning;
  final FileHouse fileHouse;
  final FileDesk fileDesk;
  final Waking waking = new Waking(this);
  final News news;
  final People people;
  private @Nullable Adapter running;

  World(long seed, boolean traced) {
    chance = new Chance(seed);
    time = new Timeline(traced);
    store = new Store(database, storeRules, time);
    database.onCommit(this::committed);
    claims = new Claims(store, database, time, adapters::lastSeen);
    payouts = new ChangingPayouts(store, Market.ALL, time);
    reports = new ApplyingReports(feeds, payouts, stock.references(), database, time);
    assigning = new Assigning(stock, payouts, database);
    news = new News(this);
    people = new People(this);
    for (Fsp fsp : Market.ALL.all()) {
      Book book = new Book(fsp, this);
      books.put(fsp.code(), book);
      if (!(fsp.issuing() instanceof Issuing.ByFile)) {
        banks.put(fsp.code(), new ApiBank(book, this));
      }
    }
    fileHouse = new FileHouse(book("L"), this);
    fileDesk =
        new FileDesk(
            new FileDesk.Tables(filesOut, filesIn, this::record),
            payouts,
            reports,
            database,
            time,
            Desk.PAYEES);
  }

  /** Bad weather for a while, then calm until nothing happens any more. */
  void run() {
    int instances = 1 + chance.below(3);
    for (int instance = 0; instance < instances; instance++) {
      adapters.start();
    }
    stock.fill(book("F"), List.of(100, 100, 50, 10, 10, 10));
    List<String> fsps = Market.ALL.all().stream().map(Fsp::code).toList();
    int transfers = chance.percent(85) ? 1 : 2;
    for (int transfer = 0; transfer < transfers; transfer++) {
      people.begin(fsps);
    }
    time.after(
        Timeline.MINUTE
            + chance.upTo(chance.percent(50) ? 10 * Timeline.MINUTE : 5 * Timeline.HOUR),
        this::calmDown);
    rest();
    do {
      fileHouse.answerAll();
      rest();
      fileHouse.tellMovements();
      rest();
    } while (people.resumeHeld());
    rules.atTheEnd();
  }

  private void calmDown() {
    chance.calmDown();
    time.note(() -> "the weather is calm from now on");
  }

  private void rest() {
    for (int step = 0; time.step(); step++) {
      StoreRules.check(step < LONGEST, "it never comes to rest");
    }
  }

  void running(@Nullable Adapter adapter) {
    running = adapter;
  }

  void crashPoint() {
    if (running != null && chance.bad(10)) {
      throw new Crash();
    }
  }

  /** A few words for every commit: what it means for the banks, and what is to do next. */
  private void committed() {
    List<OrderKey> touched = store.takeTouched();
    for (OrderKey key : touched) {
      Row row = row(key);
      rules.committed(row.order());
      waking.await(row);
    }
    for (PayoutEvent event : store.takeTold()) {
      rules.told(event);
      people.hear(event);
    }
  }

  void wakeAll() {
    for (Row row : store.rows.values()) {
      waking.await(row);
    }
    if (filesIn.unfinished("L").isPresent()) {
      adapters.soon(Adapter::readFiles);
    }
  }

  void record(List<OrderFact> facts) {
    database.executeWithoutResult(_ -> payouts.learn(facts));
  }

  /** Two people vouch that a code of a box pays nothing. */
  void replace(OrderKey order) {
    boolean[] replaced = {false};
    database.executeWithoutResult(_ -> replaced[0] = payouts.replace(order));
    if (replaced[0]) {
      store.states.add(Mishap.NO_FUNDS);
      time.note(() -> "PEOPLE " + order + " has another code in its place");
    }
  }

  /** The same is said of a code whose cash we heard of; those who confirm it saw none of that. */
  void claimAfterCash(OrderKey order) {
    Row row = store.rows.get(order);
    if (row != null && row.order().state() == OrderState.PARTLY_WITHDRAWN) {
      store.states.add(Mishap.CLAIMED_AFTER_CASH);
      replace(order);
    }
  }

  void steer(Control control) {
    time.note(() -> "WISH   " + control);
    storeRules.steering(control);
    try {
      database.executeWithoutResult(_ -> payouts.steer(List.of(control)));
    } finally {
      storeRules.steering(null);
    }
  }

  /** As the statement that takes approvals in. */
  void takeIn(Transfer approved, long sequence) {
    database.executeWithoutResult(
        _ -> {
          Transfer there = store.transfers.get(approved.id());
          if (there != null && there.state() != TransferState.AHEAD) {
            return;
          }
          Transfer.Approval approval = Objects.requireNonNull(approved.approval());
          List<Order> orders =
              FirstOrders.of(
                  approved.id(), approval.amount(), approval.fsps(), Market.ALL, time.instant());
          Transfer taken = there == null ? approved : awaited(there, approval, sequence);
          boolean stopped = taken.stop() != null;
          store.takeIn(taken, stopped ? List.of() : orders);
          if (stopped || orders.isEmpty()) {
            payouts.settle(List.of(approved.id()));
          }
        });
  }

  private static Transfer awaited(Transfer there, Transfer.Approval approval, long sequence) {
    return new Transfer(
        there.id(),
        there.promiseId(),
        approval,
        TransferState.OPEN,
        there.controlSequence() > sequence ? there.stop() : null,
        there.controlSequence(),
        there.eventSequence(),
        there.closed());
  }

  Book book(String fsp) {
    return Objects.requireNonNull(books.get(fsp));
  }

  Bank bank(String fsp) {
    return Objects.requireNonNull(banks.get(fsp));
  }

  Row row(OrderKey key) {
    return Objects.requireNonNull(store.rows.get(key));
  }

  /** Whose order the bank speaks of. */
  @Nullable OrderKey orderOf(Book book, UUID reference) {
    return book.fsp.issuing() instanceof Issuing.FromInventory
        ? stock.owner(reference)
        : new OrderKey(book.fsp.code(), reference);
  }

  /** What the bank calls it; null while it has no code from the inventory. */
  @Nullable UUID bankReference(OrderKey order) {
    return Market.ALL.of(order.fsp()).issuing() instanceof Issuing.FromInventory
        ? stock.serial(order)
        : order.clientReference();
  }

  /** How long a request may still be on its way, in milliseconds. */
  long settlesIn(Book book, UUID reference) {
    Instant sentAt = row(new OrderKey(book.fsp.code(), reference)).order().progress().sentAt();
    Instant end = Objects.requireNonNull(sentAt).plus(book.fsp.pace().settleWindow());
    return Duration.between(time.instant(), end).toMillis();
  }

  List<Order> current(UUID transfer) {
    List<Order> orders = store.orders(transfer);
    int newest = orders.stream().mapToInt(order -> order.slot().generation()).max().orElse(0);
    return orders.stream()
        .filter(order -> order.slot().generation() == newest && !order.isReplaced())
        .toList();
  }

  Instant expiry(Book book, Entry entry) {
    return Instant.ofEpochMilli(entry.since / 1_000_000).plus(book.fsp.pace().codeLifetime());
  }

  IssuedCode code(Entry entry) {
    return new IssuedCode(entry.code, null);
  }
}
