package org.puente.payments.simulation;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.PayoutEvent;
import org.puente.payments.files.FileDesk;
import org.puente.payments.fsp.Bank;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.fsp.Hours;
import org.puente.payments.fsp.InquirySchedule;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.fsp.Issuing;
import org.puente.payments.inventory.Assigning;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderKey;
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

  private static final Duration GATHERING = Duration.ofMinutes(5);
  private static final Fsps FSPS =
      new Fsps(
          List.of(
              fsp("A", 300, new Issuing.OnOrder()),
              fsp("B", 200, new Issuing.OnOrder()),
              fsp("F", 200, new Issuing.FromInventory(amounts(100, 50, 10), 0)),
              fsp("L", 250, new Issuing.ByFile(GATHERING, 100, Duration.ofHours(6)))));
  private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(5).plusMillis(1);
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
  final News news;
  final People people;
  private final Map<OrderKey, Instant> awaited = new HashMap<>();
  private @Nullable Adapter running;

  World(long seed, boolean traced) {
    chance = new Chance(seed);
    time = new Timeline(traced);
    store = new Store(database, storeRules, time);
    database.onCommit(this::committed);
    claims = new Claims(store, database, time, adapters::lastSeen);
    payouts = new ChangingPayouts(store, FSPS, time);
    reports =
        new ApplyingReports(feeds, payouts, (_, theirs) -> stock.ours(theirs), database, time);
    assigning = new Assigning(stock, payouts, database);
    news = new News(this);
    people = new People(this);
    for (Fsp fsp : FSPS.all()) {
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
    List<String> fsps = FSPS.all().stream().map(Fsp::code).toList();
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
      wake(row);
    }
    for (PayoutEvent event : store.takeTold()) {
      rules.told(event);
      people.hear(event);
    }
  }

  void wakeAll() {
    for (Row row : store.rows.values()) {
      wake(row);
    }
    if (filesIn.unfinished("L").isPresent()) {
      adapters.soon(Adapter::readFiles);
    }
  }

  /** Some instance looks when it is time, as the tracks do all the time. */
  private void wake(Row row) {
    OrderKey key = row.order().key();
    Instant due = due(row);
    if (due != null && awaited.getOrDefault(key, Instant.MAX).isAfter(due)) {
      awaited.put(key, due);
      time.at(due, 1 + chance.upTo(3 * Timeline.SECOND), () -> look(key, due));
    }
  }

  private void look(OrderKey key, Instant awaitedAt) {
    if (awaitedAt.equals(awaited.get(key))) {
      awaited.remove(key);
    }
    Instant due = due(row(key));
    if (due != null && due.isAfter(time.instant())) {
      wake(row(key));
    } else if (due != null) {
      adapters.now(adapter -> adapter.work(FSPS.of(key.fsp()), row(key)));
    }
  }

  private static @Nullable Instant due(Row row) {
    boolean byFile = FSPS.of(row.order().key().fsp()).issuing() instanceof Issuing.ByFile;
    Order.Progress progress = row.order().progress();
    Instant at = progress.nextStepAt();
    Instant sentAt = progress.sentAt();
    return switch (row.order().state()) {
      case NEW -> at == null || !byFile ? at : at.plus(GATHERING);
      case SENDING -> byFile || sentAt == null ? sentAt : sentAt.plus(GIVEN_UP_AFTER);
      case PENDING -> at;
      case UNKNOWN -> byFile ? null : at;
      case ACCEPTED, PARTLY_WITHDRAWN -> row.isToCancel() && !byFile ? at : null;
      case WITHDRAWN, EXPIRED, CANCELLED, REJECTED, REVERSED -> null;
    };
  }

  void record(List<OrderFact> facts) {
    database.executeWithoutResult(_ -> payouts.learn(facts));
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
                  approved.id(), approval.amount(), approval.fsps(), FSPS, time.instant());
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

  private Row row(OrderKey key) {
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
    return FSPS.of(order.fsp()).issuing() instanceof Issuing.FromInventory
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
    return orders.stream().filter(order -> order.slot().generation() == newest).toList();
  }

  Instant expiry(Book book, Entry entry) {
    return Instant.ofEpochMilli(entry.since / 1_000_000).plus(book.fsp.pace().codeLifetime());
  }

  IssuedCode code(Entry entry) {
    return new IssuedCode(entry.code, null);
  }

  private static List<BigDecimal> amounts(long... amounts) {
    return LongStream.of(amounts).mapToObj(BigDecimal::valueOf).toList();
  }

  private static Fsp fsp(String code, int limit, Issuing issuing) {
    return new Fsp(
        code,
        issuing,
        new Fsp.Limits(BigDecimal.valueOf(limit), BigDecimal.TEN, "USD"),
        new Fsp.Endpoint(
            URI.create("http://bank"), "us", "key", Duration.ofSeconds(2), Duration.ofSeconds(10)),
        new Fsp.Pace(
            8,
            100,
            new InquirySchedule(
                List.of(
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofHours(1))),
            Duration.ofMinutes(2),
            Duration.ofDays(issuing instanceof Issuing.FromInventory ? 20 : 2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5)),
        Hours.always(ZoneOffset.UTC));
  }
}
