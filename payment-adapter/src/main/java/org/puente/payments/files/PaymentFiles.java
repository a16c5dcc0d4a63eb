package org.puente.payments.files;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.orders.OrderKey;

/** Files of orders, and the orders in them. */
public interface PaymentFiles {

  /** An order in a file, with what its payee's seal needs. */
  record Filed(
      OrderKey order, int attempt, UUID transferId, Money amount, byte @Nullable [] sealedPayee) {}

  /** When the oldest order that waits for a file may be sent since, and how many wait. */
  record Waiting(long orders, @Nullable Instant since) {}

  Waiting waiting(String fsp);

  /**
   * Closes a new file over at most {@code most} due orders and moves them to SENDING; empty when
   * none is due.
   */
  Optional<PaymentFile> gather(String fsp, LocalDate executionDate, int most);

  /** The oldest file of the FSP that is not delivered yet. */
  Optional<PaymentFile> unfinished(String fsp);

  Optional<PaymentFile> find(UUID file);

  /** The file with that message id. */
  Optional<UUID> byMessageId(String fsp, String messageId);

  /**
   * Orders that wait for, or went with, this file, in the order of references, a page at a time.
   */
  List<Filed> page(UUID file, UUID after, int limit);

  /** Counts its orders again, after some turned out to be impossible. */
  PaymentFile recount(UUID file);

  void ready(UUID file, String name, byte[] contentHash);

  /** SHA-256 of the plain file as it was closed. */
  byte[] contentHash(UUID file);

  /** The bank has it: its orders wait for the answer from now on. */
  void delivered(UUID file, Duration answerWithin);

  /** The bank answered a file that it certainly has. */
  void answered(UUID file);

  /** Orders whose answer is overdue, at most so many. */
  List<OrderKey> overdue(String fsp, int limit);

  /** Newest first. */
  List<PaymentFile.View> newest(String fsp, int limit);

  /** Notes who took the file to the bank's portal. */
  boolean taken(UUID file, String by);

  /** Notes who else saw it there; throws DataIntegrityViolationException for the same person. */
  boolean confirmed(UUID file, String by);
}
