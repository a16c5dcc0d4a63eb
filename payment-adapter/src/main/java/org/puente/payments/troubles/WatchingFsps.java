package org.puente.payments.troubles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.puente.events.contract.FspTroubleNoted;
import org.puente.events.contract.FspTroubleNoted.Kind;
import org.puente.events.outbox.EventHistory;
import org.puente.events.outbox.HistoryEntry;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells once that an FSP is down, when that has lasted, or that codes run low, and once that it is
 * over: whoever is told need not look.
 */
final class WatchingFsps {

  private final FindingTroubles finding;
  private final Troubles troubles;
  private final Telling telling;
  private final Patience patience;
  private final Clock clock;

  /**
   * How long what is taken for what.
   *
   * @param down an FSP is down for so long before anybody is told
   * @param over nobody found a trouble for so long, and it is over
   */
  record Patience(Duration down, Duration over) {}

  /** Into the history, in the transaction in which it counts as told. */
  record Telling(EventHistory history, TransactionOperations transaction) {}

  WatchingFsps(
      FindingTroubles finding, Troubles troubles, Telling telling, Patience patience, Clock clock) {
    this.finding = finding;
    this.troubles = troubles;
    this.telling = telling;
    this.patience = patience;
    this.clock = clock;
  }

  /** Never has more to do at once. */
  boolean step() {
    List<Troubles.Found> found = finding.now();
    telling
        .transaction()
        .executeWithoutResult(
            _ -> {
              Instant now = clock.instant();
              troubles.found(found, now);
              tell(
                  Stream.of(
                          troubles.over(now.minus(patience.over()), now),
                          troubles.lasting(Kind.DOWN, now.minus(patience.down()), now),
                          troubles.lasting(Kind.LOW_STOCK, now, now))
                      .flatMap(List::stream)
                      .toList(),
                  now);
            });
    return false;
  }

  private void tell(List<Troubles.Told> told, Instant now) {
    telling
        .history()
        .append(
            told.stream().map(it -> HistoryEntry.of(event(it, now), it.version(), now)).toList());
  }

  private static FspTroubleNoted event(Troubles.Told told, Instant now) {
    return new FspTroubleNoted(
        told.id(),
        told.what().fsp(),
        told.what().kind(),
        told.what().worth(),
        told.since(),
        told.over(),
        now);
  }
}
