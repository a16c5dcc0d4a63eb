package org.puente.distribution.dataprotection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rectifications of people whom the caller's scope covers. */
public interface Rectifications {

  /** False if one is proposed already. */
  boolean propose(
      UUID id, DataRequest request, Rectification.Values changes, DataRequests.Person by);

  Optional<Rectification> find(UUID id);

  /** The same, locked until the transaction ends. */
  Optional<Rectification> lock(UUID id);

  /** The latest of a request. */
  Optional<Rectification> ofRequest(UUID request);

  /** Those that wait for a second person, the oldest first; at most a hundred. */
  List<Rectification> proposed();

  Rectification.Consequences consequences(Rectification rectification);

  /** SHA-256 of what it changes, as it is stored, as hex: what is confirmed. */
  String digest(UUID id);

  void end(UUID id, Rectification.State state, DataRequests.Person by);

  /** Writes it into the person's record; within the transaction that ended it as applied. */
  void apply(Rectification rectification);
}
