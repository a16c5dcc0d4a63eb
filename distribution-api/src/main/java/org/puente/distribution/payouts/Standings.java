package org.puente.distribution.payouts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Standings of transfers and what they mean for promises; the caller owns the transaction. */
public interface Standings {

  /** Locks promises and transfers in order and reads them; unknown transfers are missing. */
  Map<UUID, Known> lock(Collection<UUID> transfers);

  /** Writes what changed. */
  void save(List<Change> changes);

  /** Keeps what was booked with each FSP, to be held against its day. */
  void book(List<Booking> bookings);

  /** Writes what changed of promises. */
  void savePromises(Collection<PromiseStanding> promises);
}
