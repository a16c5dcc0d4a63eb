package org.puente.payments.simulation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Issuing;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.Orders;
import org.puente.payments.orders.placing.Desk;
import org.puente.payments.payouts.Control;

/** One instance of this house. It falls asleep or dies between any two of its steps. */
final class Adapter {

  static final Duration LEASE = Duration.ofSeconds(15);
  private static final int ORPHANS = 500;
  private static final int PAGE = 500;

  final UUID id;
  private final World world;
  private final Timeline time;
  private final Chance chance;
  private final Map<String, Desk> desks = new HashMap<>();
  private final List<OrderFact> learned = new ArrayList<>();
  private Instant awakeAt = Instant.MIN;
  private Instant lastSeen;
  private boolean down;

  Adapter(World world) {
    this.world = world;
    this.time = world.time;
    this.chance = world.chance;
    this.id = chance.uuid();
    this.lastSeen = time.instant();
    world.banks.forEach(
        (fsp, bank) -> desks.put(fsp, new Desk(id, world.claims, bank, this::learn, time)));
  }

  boolean isDown() {
    return down;
  }

  /** Its pulse goes on by itself while it is awake. */
  Instant lastSeen() {
    boolean alive = !down && !isAsleep();
    return alive ? time.instant() : lastSeen;
  }

  /** One step, unless it is dead; after its sleep, if it sleeps. */
  void does(Runnable step) {
    if (down) {
      return;
    }
    if (!isAsleep() && chance.bad(12)) {
      fallAsleep();
    }
    if (isAsleep()) {
      time.at(awakeAt, 1 + chance.upTo(Timeline.SECOND), () -> does(step));
      return;
    }
    world.running(this);
    try {
      step.run();
    } catch (Crash crash) {
      die();
    } finally {
      world.running(null);
    }
  }

  private boolean isAsleep() {
    return awakeAt.isAfter(time.instant());
  }

  private void fallAsleep() {
    long sleep = chance.upTo(chance.percent(50) ? 30 * Timeline.SECOND : 15 * Timeline.MINUTE);
    world.store.states.add(Mishap.SLEEP);
    lastSeen = time.instant();
    awakeAt = lastSeen.plusMillis(sleep);
    time.note(() -> "SLEEP  for " + sleep / Timeline.SECOND + " s");
    world.adapters.missed();
  }

  private void die() {
    down = true;
    world.store.states.add(Mishap.CRASH);
    lastSeen = time.instant();
    time.note(() -> "CRASH  with " + learned.size() + " facts");
    world.adapters.died();
  }

  private void later(long millis, Runnable step) {
    time.after(millis, () -> does(step));
  }

  /** The track that this order waits for: claimed together, then each on its own. */
  void work(Fsp fsp, Row row) {
    switch (row.order().state()) {
      case NEW -> {
        switch (fsp.issuing()) {
          case Issuing.OnOrder _ -> each(desk(fsp).claimToSend(fsp.code(), LEASE.dividedBy(3)));
          case Issuing.FromInventory _ -> world.assigning.assign(fsp);
          case Issuing.ByFile _ -> sendFiles();
        }
      }
      case SENDING -> {
        if (fsp.issuing() instanceof Issuing.ByFile) {
          sendFiles();
        } else {
          lookForOrphans();
        }
      }
      case PENDING, UNKNOWN -> {
        if (fsp.issuing() instanceof Issuing.ByFile) {
          world.fileDesk.giveUpWaiting(world.fileHouse.bank);
        } else {
          each(desk(fsp).claimToAsk(fsp.code()));
        }
      }
      case ACCEPTED, PARTLY_WITHDRAWN -> {
        if (!(fsp.issuing() instanceof Issuing.ByFile)) {
          each(desk(fsp).claimToCancel(fsp.code()));
        }
      }
      case WITHDRAWN, EXPIRED, CANCELLED, REJECTED, REVERSED -> {}
    }
  }

  private Desk desk(Fsp fsp) {
    return Objects.requireNonNull(desks.get(fsp.code()));
  }

  private void each(List<Runnable> pieces) {
    for (Runnable piece : pieces) {
      later(chance.upTo(chance.bad(100) ? 12 * Timeline.SECOND : 2 * Timeline.SECOND), piece);
    }
  }

  private void sendFiles() {
    boolean more;
    try {
      more = world.fileDesk.send(world.fileHouse.bank);
    } catch (IOException e) {
      time.note(() -> "file   was not laid down: " + e.getMessage());
      more = true;
    }
    if (more) {
      later(chance.upTo(20 * Timeline.SECOND), this::sendFiles);
    }
  }

  void readFiles() {
    if (world.fileDesk.apply(world.fileHouse.bank)) {
      later(chance.upTo(5 * Timeline.SECOND), this::readFiles);
    }
  }

  /** A moment later it is recorded, with whatever came meanwhile. */
  void learn(OrderFact fact) {
    learned.add(fact);
    later(chance.upTo(3 * Timeline.SECOND), this::record);
  }

  private void record() {
    if (!learned.isEmpty()) {
      List<OrderFact> facts = List.copyOf(learned);
      learned.clear();
      world.record(facts);
    }
  }

  void readFeed(Book book) {
    String fsp = book.fsp.code();
    List<BankReport> page =
        world.bank(fsp).reports(world.feeds.position(fsp), PAGE).orElse(List.of());
    later(chance.upTo(3 * Timeline.SECOND), () -> world.reports.read(fsp, page));
  }

  void hear(Book book, List<BankReport> lines) {
    world.reports.told(book.fsp.code(), lines);
  }

  void lookForOrphans() {
    for (Orders.Orphan orphan : world.claims.orphans(LEASE, ORPHANS)) {
      learn(new OrderFact.Abandoned(orphan.key(), orphan.attempt()));
    }
  }

  void steer(Control control) {
    world.steer(control);
  }
}
