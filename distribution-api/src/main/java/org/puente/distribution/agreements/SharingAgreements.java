package org.puente.distribution.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Agreements of organisations that the caller's scope touches. */
public interface SharingAgreements {

  /** Somebody who takes a step. */
  record Person(UUID id, String username) {}

  /** False if the organisation is outside of the caller's scope, or there is none. */
  boolean record(SharingAgreement agreement, byte[] sealed);

  Optional<SharingAgreement> find(UUID id);

  /** The same, locked until the transaction ends. */
  Optional<SharingAgreement> lock(UUID id);

  /** The latest first; there are some dozens of them at most, and two hundred are told. */
  List<SharingAgreement> all();

  /** The latest first. */
  List<SharingAgreement> of(UUID organisation);

  void confirm(UUID id, Person by);

  void refuse(UUID id, String reason, Person by);

  void end(UUID id, String reason, Person by);
}
