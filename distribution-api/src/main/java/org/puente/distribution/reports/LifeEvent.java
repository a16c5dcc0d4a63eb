package org.puente.distribution.reports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/**
 * Something that happened to a person with us.
 *
 * @param cycle of the instalment that it is about
 * @param by who did it, by username
 * @param text a reason that somebody gave, a kit's name, a file's
 * @param plan whose page tells more
 * @param transfer whose page tells more
 */
public record LifeEvent(
    Instant at,
    Kind kind,
    @Nullable Integer cycle,
    @Nullable Money amount,
    @Nullable String by,
    @Nullable String text,
    @Nullable UUID plan,
    @Nullable UUID transfer) {

  /** What it was. */
  public enum Kind {
    REGISTERED,
    ELIGIBLE,
    NOT_ELIGIBLE,
    REVIEW_ASKED,
    REVIEW_UPHELD,
    REVIEW_OVERTURNED,
    /** Somebody else of the household receives. */
    PAYEE_CHANGED,
    /** Some of the household left, with a head of their own. */
    HOUSEHOLD_SPLIT,
    PROMISED,
    /** The day that was communicated. */
    DUE,
    PLANNED,
    APPROVED,
    RELEASED,
    AVAILABLE,
    WITHDRAWN,
    REVERSED,
    /** Rejected, expired or cancelled at the bank. */
    FAILED,
    CORRECTED,
    HELD,
    CANCELLED,
    RESUMED,
    KIT_ALLOCATED,
    KIT_HANDED_OVER,
    KIT_RETURNED
  }
}
