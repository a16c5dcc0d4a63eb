package org.puente.distribution.kits;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Kits by site and lot, moved only by entries in an append-only ledger, never below zero. */
public interface Stock {

  /** Whether there is such a site that the caller may see. */
  boolean isSite(String code);

  /** Posts a receipt; empty when the lot is known at that site with another expiry date. */
  Optional<LotBalance> receive(StockReceipt receipt, UUID by);

  /** Lots with units left, first to expire first; all sites the caller sees when none is named. */
  List<LotBalance> balances(@Nullable String site);

  /**
   * Takes one unit for each handover, first expired first; what no lot covers is posted as a
   * discrepancy.
   */
  void take(List<Departure> departures, UUID by);

  /** Puts the unit of a returned handover back, into its lot or against its discrepancy. */
  void putBack(UUID handoverId, UUID by);

  /** One kit of a type that left a site with a handover. */
  record Departure(UUID handoverId, String site, String kitType, int coverageDays) {}
}
