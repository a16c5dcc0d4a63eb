package org.puente.distribution.payouts;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.ledger.Entry;
import org.puente.distribution.ledger.Ledger;
import org.puente.distribution.ledger.Posting;
import org.puente.distribution.plans.Buckets;
import org.puente.distribution.plans.TransferStatus;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.TransferClosed;
import org.puente.events.envelope.DefectiveEventException;
import org.puente.events.outbox.EventHistory;
import org.puente.events.outbox.HistoryEntry;
import org.springframework.stereotype.Service;

/**
 * Hears a batch of payouts: a handful of statements move transfers, promises and ledger, whatever
 * the size of the batch. Hearing it again changes nothing.
 */
@Service
public class HearingPayouts {

  private final Standings standings;
  private final Ledger ledger;
  private final EventHistory history;
  private final Clock clock;

  HearingPayouts(Standings standings, Ledger ledger, EventHistory history, Clock clock) {
    this.standings = standings;
    this.ledger = ledger;
    this.history = history;
    this.clock = clock;
  }

  private record Book(UUID programmeId, String currency) {}

  /**
   * Joins the caller's transaction; throws DefectiveEventException for what is about no transfer of
   * ours.
   */
  public void hear(List<Heard> news) {
    Map<UUID, Known> known =
        standings.lock(news.stream().map(it -> it.event().transferId()).distinct().toList());
    Map<UUID, Change> changes = new LinkedHashMap<>();
    List<Booking> bookings = new ArrayList<>();
    for (Heard each : news) {
      UUID id = each.event().transferId();
      Known before = sound(each.event(), known.get(id));
      Change change = changes.get(id);
      Standing was = change == null ? before.standing() : change.after();
      Standing is = was.hear(each.sequence(), each.event());
      changes.put(id, new Change(before, is));
      BigDecimal moved = is.status().withdrawn().subtract(was.status().withdrawn());
      if (moved.signum() != 0) {
        bookings.add(new Booking(is.fsp(), before.currency(), moved, each.toldAt()));
      }
    }
    standings.book(bookings);
    apply(
        changes.values().stream()
            .filter(change -> !change.after().equals(change.before().standing()))
            .toList());
  }

  private static Known sound(PayoutEvent event, @Nullable Known known) {
    if (known == null) {
      throw new DefectiveEventException("No such transfer: " + event.transferId());
    }
    if (!known.released()) {
      throw new DefectiveEventException("Never released: " + event.transferId());
    }
    if (!known.promise().id().equals(event.promiseId())) {
      throw new DefectiveEventException("Not the promise of transfer " + event.transferId());
    }
    if (!event.withdrawnTotal().currency().equals(known.currency())) {
      throw new DefectiveEventException("Not the currency of transfer " + event.transferId());
    }
    return known;
  }

  private void apply(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    standings.save(changes);
    tellPromises(changes);
    ledger.post(entries(changes));
  }

  private static List<Entry> entries(List<Change> changes) {
    Map<Book, List<Posting>> books = new LinkedHashMap<>();
    for (Change change : changes) {
      Known before = change.before();
      Standing was = before.standing();
      Standing is = change.after();
      books
          .computeIfAbsent(
              new Book(before.programmeId(), before.currency()), book -> new ArrayList<>())
          .addAll(
              Buckets.move(
                  Buckets.of(was.status(), was.amount(), was.fsp()),
                  Buckets.of(is.status(), is.amount(), is.fsp()),
                  is.transferId()));
    }
    return books.entrySet().stream()
        .map(
            book ->
                new Entry(
                    book.getKey().programmeId(),
                    book.getKey().currency(),
                    Entry.Cause.PAYOUTS,
                    null,
                    book.getValue()))
        .toList();
  }

  private void tellPromises(List<Change> changes) {
    Map<UUID, PromiseStanding> promises = new LinkedHashMap<>();
    List<HistoryEntry> told = new ArrayList<>();
    for (Change change : changes) {
      UUID id = change.before().promise().id();
      PromiseStanding before = promises.getOrDefault(id, change.before().promise());
      BigDecimal more =
          change
              .after()
              .status()
              .withdrawn()
              .subtract(change.before().standing().status().withdrawn());
      PromiseStanding paid = before.paying(more);
      Optional<CloseOutcome> outcome = outcome(change, paid);
      PromiseStanding after = outcome.map(paid::told).orElse(paid);
      outcome.ifPresent(it -> told.add(closed(after, change, it)));
      promises.put(id, after);
    }
    changes.forEach(
        change -> promises.remove(change.before().promise().id(), change.before().promise()));
    standings.savePromises(promises.values());
    history.append(told);
  }

  /** A promise is told to be delivered once, and to be cancelled when its transfer now is. */
  private static Optional<CloseOutcome> outcome(Change change, PromiseStanding promise) {
    if (promise.isDelivered()) {
      return promise.closed() == CloseOutcome.DELIVERED
          ? Optional.empty()
          : Optional.of(CloseOutcome.DELIVERED);
    }
    boolean cancelled =
        change.after().status() instanceof TransferStatus.Cancelled
            && !(change.before().standing().status() instanceof TransferStatus.Cancelled);
    return cancelled ? Optional.of(CloseOutcome.CANCELLED) : Optional.empty();
  }

  private HistoryEntry closed(PromiseStanding promise, Change change, CloseOutcome outcome) {
    return HistoryEntry.of(
        new TransferClosed(promise.id(), change.after().transferId(), outcome, clock.instant()),
        promise.lastSequence(),
        clock.instant());
  }
}
