package org.puente.distribution.kits;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.puente.events.audit.Act;
import org.puente.events.audit.AuditTrail;
import org.puente.events.outbox.EventHistory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Records handovers. Of several of one entitlement one counts, the same whatever order they arrive
 * in ({@link Handover#counts}); the others are kept as conflicts. A kit left the shelf for each.
 */
@Service
public class HandingOver {

  /** As many handovers as one call may bring. */
  public static final int MOST_AT_ONCE = 500;

  private final Entitlements entitlements;
  private final Handovers handovers;
  private final Stock stock;
  private final EventHistory history;
  private final AuditTrail audit;
  private final TransactionOperations transactions;
  private final Clock clock;

  HandingOver(
      Entitlements entitlements,
      Handovers handovers,
      Stock stock,
      EventHistory history,
      AuditTrail audit,
      TransactionOperations transactions,
      Clock clock) {
    this.entitlements = entitlements;
    this.handovers = handovers;
    this.stock = stock;
    this.history = history;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public HandoverResult handOver(Handover handover, UUID by) {
    return handOver(List.of(handover), by).getFirst();
  }

  /** Answers in the order of the batch; the same handover sent again changes nothing. */
  public List<HandoverResult> handOver(List<Handover> batch, UUID by) {
    if (batch.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException("more than " + MOST_AT_ONCE + " handovers at once");
    }
    try {
      return inTransaction(batch, by);
    } catch (DuplicateKeyException sentByAnotherAtTheSameInstant) {
      return inTransaction(batch, by);
    }
  }

  private List<HandoverResult> inTransaction(List<Handover> batch, UUID by) {
    List<HandoverResult> results = transactions.execute(_ -> record(batch, by));
    return results == null ? List.of() : results;
  }

  private List<HandoverResult> record(List<Handover> batch, UUID by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var locked = entitlements.lock(batch.stream().map(Handover::entitlementId).distinct().toList());
    var known = handovers.find(batch.stream().map(Handover::handoverId).distinct().toList());
    var round = new HandoverRound(locked, known, now);
    var results = batch.stream().map(round::decide).toList();
    handovers.add(round.facts(), by, now);
    handovers.count(round.counting());
    stock.take(round.departures(), by);
    entitlements.move(round.moves());
    history.append(round.events());
    audit.record(
        Stream.concat(
                round.facts().stream().map(HandingOver::act),
                round.counting().values().stream().map(HandingOver::countsInstead))
            .toList());
    return results;
  }

  private static Act countsInstead(UUID handover) {
    return new Act("kit.handover-counts-instead", handover.toString(), Map.of());
  }

  private static Act act(Handovers.Fact fact) {
    Handover handover = fact.handover();
    return new Act(
        fact.conflictsWith() == null ? "kit.handed-over" : "kit.handed-over-twice",
        handover.handoverId().toString(),
        Map.of("entitlement", handover.entitlementId(), "proof", handover.proof().kind()));
  }
}
