package org.puente.stabilization.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The addresses of workers' calendars, of which only a hash is kept. */
public interface Feeds {

  /** Since when a worker has one. */
  Optional<Instant> madeAt(UUID worker);

  void make(UUID worker, byte[] tokenHash, Instant now);

  /** False where there was none. */
  boolean revoke(UUID worker, Instant now);

  /** Whose calendar an address is; nobody's once it was revoked. */
  Optional<UUID> workerOf(byte[] tokenHash);

  /** When they are expected to be in touch, from then on. */
  List<Appointment> appointments(UUID worker, Instant from);
}
