package org.puente.payments.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.payments.orders.OrderKey;

/** Proposals and what they are about. */
public interface Proposals {

  /** Throws DuplicateKeyException while another about the same is open. */
  void add(Proposal proposal);

  /** Decides it; throws DataIntegrityViolationException when its proposer confirms it. */
  boolean decide(UUID proposal, boolean confirmed, String by, Instant at);

  /** The oldest confirmed one that is not applied yet, locked for this transaction. */
  Optional<Proposal> nextToApply();

  void applied(UUID proposal, String outcome);

  boolean closeCase(UUID caseId);

  boolean settleItem(UUID item);

  /** Transfers whose orders at the FSP were surely never seen by it, at most so many. */
  List<UUID> neverSent(String fsp, int limit);

  String currencyOf(OrderKey order);

  /** Whether its code came out of a box. */
  boolean isBoxed(OrderKey order);

  /** The state of an order, for telling what came of it. */
  Optional<String> stateOf(OrderKey order);
}
