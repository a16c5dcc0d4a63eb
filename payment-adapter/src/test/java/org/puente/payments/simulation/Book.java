package org.puente.payments.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.fsp.Fsp;

/**
 * A bank's own book, of which nothing of ours knows: codes, cash, and the feed that tells of it.
 */
final class Book {

  final Fsp fsp;
  final List<BankReport> feed = new ArrayList<>();
  final Map<UUID, List<Entry>> entries = new LinkedHashMap<>();
  private final Map<String, Entry> byCode = new HashMap<>();
  private final Map<UUID, Integer> underWay = new HashMap<>();
  private final World world;
  private int codes;

  Book(Fsp fsp, World world) {
    this.fsp = fsp;
    this.world = world;
  }

  List<Entry> of(UUID reference) {
    return entries.getOrDefault(reference, List.of());
  }

  @Nullable Entry find(String code) {
    return byCode.get(code);
  }

  /** The bank takes it in; accepted at once unless it says otherwise. */
  Entry open(UUID reference, int amount, Entry.State state) {
    String code = "%s%06d".formatted(fsp.code(), ++codes);
    Entry entry = new Entry(reference, amount, code, world.time.nanos(), state);
    entries.computeIfAbsent(reference, _ -> new ArrayList<>()).add(entry);
    byCode.put(code, entry);
    world.time.note(() -> "BANK   " + fsp.code() + " " + state + " " + code + " of " + amount);
    if (state == Entry.State.LIVE) {
      accepted(entry);
    }
    return entry;
  }

  void decide(Entry entry, boolean accept) {
    if (entry.state == Entry.State.PROCESSING) {
      entry.state = accept ? Entry.State.LIVE : Entry.State.REFUSED;
      world.time.note(() -> "BANK   " + fsp.code() + " decides: " + entry.state);
      if (accept) {
        accepted(entry);
      }
    }
  }

  private void accepted(Entry entry) {
    world.rules.accepted(this, entry);
    long lifetime = fsp.pace().codeLifetime().toMillis();
    world.time.after(lifetime + world.chance.upTo(Timeline.HOUR), () -> expire(entry));
    world.people.acceptedBy(this, entry);
  }

  void withdraw(Entry entry, int amount) {
    if (entry.empty || entry.state != Entry.State.LIVE || amount <= 0 || amount > entry.rest()) {
      return;
    }
    entry.paid += amount;
    entry.state = entry.rest() == 0 ? Entry.State.SPENT : Entry.State.LIVE;
    world.time.note(() -> "ATM    " + fsp.code() + " pays " + amount + " for " + entry.code);
    tell(entry, BankReport.Kind.WITHDRAWAL, amount);
    world.rules.paid(this, entry);
  }

  /** Only of codes that cannot be used any more. */
  void reverse(Entry entry, int amount) {
    if (entry.isOpen() || amount <= 0 || amount > entry.net()) {
      return;
    }
    entry.reversed += amount;
    world.time.note(() -> "BANK   " + fsp.code() + " takes back " + amount);
    tell(entry, BankReport.Kind.REVERSAL, amount);
  }

  void cancel(Entry entry) {
    end(entry, BankReport.Kind.CANCELLATION);
  }

  /** The bank never put money on it; its feed does not tell. */
  void leaveEmpty(Entry entry) {
    if (entry.state == Entry.State.LIVE && entry.paid == 0) {
      entry.empty = true;
      world.time.note(() -> "BANK   " + fsp.code() + " has no funds for " + entry.code);
    }
  }

  /** Of a code that nobody has, the feed does not tell. */
  private void expire(Entry entry) {
    if (world.orderOf(this, entry.reference) != null) {
      end(entry, BankReport.Kind.EXPIRY);
    } else {
      entry.state = Entry.State.DEAD;
    }
  }

  private void end(Entry entry, BankReport.Kind kind) {
    if (entry.state == Entry.State.LIVE) {
      entry.state = Entry.State.DEAD;
      world.time.note(() -> "BANK   " + fsp.code() + " " + kind + " " + entry.code);
      tell(entry, kind, entry.rest());
    }
  }

  private void tell(Entry entry, BankReport.Kind kind, int amount) {
    feed.add(
        new BankReport(
            fsp.code(),
            feed.size() + 1L,
            entry.reference,
            kind,
            BigDecimal.valueOf(amount),
            "USD",
            world.time.instant()));
    world.news.of(this);
  }

  /** A request that is still in the network, and may reach the bank. */
  void sent(UUID reference) {
    underWay.merge(reference, 1, Integer::sum);
  }

  void arrived(UUID reference) {
    underWay.merge(reference, -1, Integer::sum);
  }

  /** Whether cash may come of this reference yet. */
  boolean mayPay(UUID reference) {
    boolean open = false;
    for (Entry entry : of(reference)) {
      open |= entry.isOpen();
    }
    return open || (of(reference).isEmpty() && underWay.getOrDefault(reference, 0) > 0);
  }

  int paid(UUID reference) {
    return of(reference).stream().mapToInt(entry -> entry.paid).sum();
  }

  int reversed(UUID reference) {
    return of(reference).stream().mapToInt(entry -> entry.reversed).sum();
  }
}
