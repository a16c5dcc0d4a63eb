package org.puente.payments.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/** Boxes of codes, and what is left of them. */
public interface Inventory {

  /**
   * A box that was taken in.
   *
   * @param confirmedBy null until somebody else vouched for it; no code of it goes out before
   */
  record Batch(
      UUID id,
      String fsp,
      String fileName,
      int codes,
      Money total,
      String importedBy,
      Instant importedAt,
      @Nullable String confirmedBy,
      @Nullable Instant confirmedAt) {}

  /** A sealed code with its place in the file. */
  record Sealed(BoxedCode code, byte[] sealedCode, byte @Nullable [] sealedPin, byte[] hash) {}

  /**
   * How many codes of one worth there are.
   *
   * @param expiringSoon of the free ones, those that expire within seven days
   * @param expiresFirst when the first of the free ones expires; null when there is none
   * @param unconfirmed in boxes that nobody else vouched for yet
   * @param waiting orders of that worth without a code
   * @param low fewer free ones than the FSP's settings want, or than orders wait
   */
  record Denomination(
      BigDecimal amount,
      String currency,
      long free,
      long expiringSoon,
      @Nullable Instant expiresFirst,
      long unconfirmed,
      long assigned,
      long dead,
      long waiting,
      boolean low) {}

  /** False when the same file was taken in before. */
  boolean open(Batch batch, byte[] contentHash);

  /** Adds codes; returns the rows of those that were there before. */
  List<Integer> add(String fsp, UUID batch, List<Sealed> codes);

  List<Batch> batches(String fsp);

  /**
   * Throws DataIntegrityViolationException when the same person took it in; false when it is none
   * that waits.
   */
  boolean confirm(String fsp, UUID batch, String by, Instant at);

  List<Denomination> stock(String fsp, int lowStock);
}
