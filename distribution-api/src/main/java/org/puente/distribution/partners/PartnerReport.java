package org.puente.distribution.partners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/**
 * What a partner has to hand in.
 *
 * @param territory null: wherever the partner works in the programme
 * @param cycle null: whichever
 * @param overdue whether its day is over and nobody has accepted one
 * @param waiting what waits for it once it is overdue, and nothing before; of the places that the
 *     caller sees
 */
public record PartnerReport(
    UUID id,
    UUID programmeId,
    UUID organisationId,
    String organisation,
    @Nullable String territory,
    @Nullable Integer cycle,
    String title,
    LocalDate dueOn,
    State state,
    boolean overdue,
    UUID demandedBy,
    String demandedByName,
    @Nullable String waivedWhy,
    Waiting waiting,
    List<Delivery> deliveries) {

  /** Where it stands. */
  public enum State {
    /** Nothing came, or it was sent back. */
    DUE,
    /** Somebody has to look at it. */
    RECEIVED,
    ACCEPTED,
    WAIVED
  }

  /**
   * Households whose promise of its places and cycles is open, their money, and plans under way.
   */
  public record Waiting(int households, Money amount, int plans) {}

  /**
   * A file that was handed in.
   *
   * @param state RECEIVED, ACCEPTED or SENT_BACK
   * @param reason why it was sent back
   */
  public record Delivery(
      int number,
      String fileName,
      String mediaType,
      String sha256,
      UUID receivedBy,
      String receivedByName,
      Instant receivedAt,
      String state,
      @Nullable String decidedByName,
      @Nullable Instant decidedAt,
      @Nullable String reason) {}

  public PartnerReport {
    deliveries = List.copyOf(deliveries);
  }
}
