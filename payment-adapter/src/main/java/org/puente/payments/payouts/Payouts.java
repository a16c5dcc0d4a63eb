package org.puente.payments.payouts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.puente.payments.orders.OrderKey;

/** Payouts, loaded to be changed: each stays locked until the transaction ends. */
public interface Payouts {

  /** The payouts that these orders belong to, locked in the order of their ids. */
  List<Payout> ofOrders(Collection<OrderKey> orders, Instant now);

  /** Locks those that exist. */
  List<Payout> of(Collection<UUID> transfers, Instant now);

  /** Leaves a tombstone for every transfer that is not known yet. */
  void leaveTombstones(Collection<Control> controls, Instant now);

  /** Stores what changed, and publishes what was told. */
  void save(Collection<Payout> changed);

  /** Opens cases that belong to no payout. */
  void open(List<PayoutCase> cases, Instant now);
}
