package org.puente.distribution.dataprotection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Erasures of people whom the caller's scope covers. */
public interface Erasures {

  /** False if one is proposed or done already. */
  boolean propose(UUID id, DataRequest request, DataRequests.Person by);

  Optional<Erasure> find(UUID id);

  /** The same, locked until the transaction ends. */
  Optional<Erasure> lock(UUID id);

  /** The latest of a request. */
  Optional<Erasure> ofRequest(UUID request);

  /** Those that wait for a second person, the oldest first; at most a hundred. */
  List<Erasure> proposed();

  /** Whether what a request asks for was done. */
  boolean done(UUID request);

  /** What is in the way, as of now. */
  List<Erasure.Hindrance> hindrances(UUID person);

  /** Destroys the key, and takes away all that it sealed. */
  Erasure.Proof destroy(UUID person);

  /** Tells the other services, so that they destroy what they keep of the person. */
  void tell(UUID person);

  void withdraw(UUID id, DataRequests.Person by);

  void done(UUID id, Erasure.Proof proof, DataRequests.Person by);
}
