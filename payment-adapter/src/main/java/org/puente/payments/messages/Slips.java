package org.puente.payments.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.payments.orders.OrderKey;

/**
 * Codes and PINs that are printed, for whoever has no phone or wants no texts; as far as the
 * caller's scope goes.
 */
public interface Slips {

  /** Codes and PINs are never in one paper, nor in one person's hands. */
  enum Kind {
    CODE,
    PIN
  }

  /** Whose slips go together. */
  record Place(UUID organisationId, UUID programmeId, String territory) {}

  /** How many people of a place wait for slips. */
  record Waiting(Place place, int people) {}

  /** Some people of a place, each with a ticket, from 1 on. */
  record Batch(UUID id, Place place, int tickets, String madeBy, Instant madeAt) {}

  /** A paper that somebody printed; the first has no reason, the others have one. */
  record Printing(
      Kind kind,
      int number,
      String custodian,
      Instant printedAt,
      int slips,
      @Nullable String reason) {}

  /** Whose turn a ticket is. */
  record Ticket(int ticket, UUID transferId) {}

  /** An order's code or PIN, sealed, and the language in which it is told. */
  record Secret(String language, OrderKey order, byte[] sealed, @Nullable Instant expiresAt) {}

  /** One slip. */
  record Slip(int ticket, int part, Secret secret) {}

  /**
   * What is to be printed.
   *
   * @param reason why it is printed again; null for the first time
   * @param tickets null for all
   */
  record Wish(
      UUID batch, Kind kind, String custodian, @Nullable String reason, int @Nullable [] tickets) {}

  /** What became of it. */
  sealed interface Outcome {

    /** Recorded, and told as far as we are concerned. */
    record Printed(List<Slip> slips) implements Outcome {
      /** Keeps its own copy. */
      public Printed {
        slips = List.copyOf(slips);
      }
    }

    /** No code of it can be collected with any more. */
    record NothingAlive() implements Outcome {}

    /** It was, and nobody said why it should be again; or it was not, and somebody did. */
    record PrintedOnce() implements Outcome {}

    /** Whoever has the codes does not get the PINs, nor the other way round. */
    record HasTheOther() implements Outcome {}
  }

  List<Waiting> waiting();

  /** Gives tickets to those who wait; how many, 0 where nobody does. */
  int batch(UUID id, Place place, String by, int atMost);

  /** The newest first; {@code before} empty for the newest of all. */
  List<Batch> batches(Optional<UUID> before, int limit);

  Optional<Batch> find(UUID id);

  List<Ticket> tickets(UUID batch);

  List<Printing> printings(UUID batch);

  /** Within the caller's transaction, which ends without a trace where nothing is printed. */
  Outcome print(Wish wish);
}
