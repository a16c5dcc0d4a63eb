package org.puente.distribution.console;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.reports.LifeEvent;
import org.puente.events.contract.Money;

/**
 * A line of a person's timeline, whichever service tells it.
 *
 * @param word names it in the bundles, with {@code person.event.} before it
 * @param tone how it is marked: done, wait, stop or nothing
 * @param detail a key of the bundles that says more
 * @param text what somebody wrote, or a kit's or file's name
 */
record Moment(
    Instant at,
    String word,
    String tone,
    @Nullable Integer cycle,
    @Nullable Money amount,
    @Nullable String by,
    @Nullable String detail,
    @Nullable String text,
    @Nullable UUID transfer) {

  static Moment of(LifeEvent event) {
    return new Moment(
        event.at(),
        event.kind().name(),
        tone(event.kind()),
        event.cycle(),
        event.amount(),
        event.by(),
        null,
        event.text(),
        event.kind() == LifeEvent.Kind.PLANNED ? event.transfer() : null);
  }

  /** Of another service, which knows no names. */
  static Moment told(
      Instant at,
      String word,
      String tone,
      @Nullable Integer cycle,
      @Nullable String detail,
      @Nullable String text) {
    return new Moment(at, word, tone, cycle, null, null, detail, text, null);
  }

  private static String tone(LifeEvent.Kind kind) {
    return switch (kind) {
      case WITHDRAWN, KIT_HANDED_OVER, REVIEW_OVERTURNED -> "done";
      case DUE, HELD, AVAILABLE, REVIEW_ASKED -> "wait";
      case FAILED, REVERSED, CANCELLED, NOT_ELIGIBLE, REVIEW_UPHELD, KIT_RETURNED -> "stop";
      case REGISTERED,
          ELIGIBLE,
          PAYEE_CHANGED,
          HOUSEHOLD_SPLIT,
          PROMISED,
          PLANNED,
          APPROVED,
          RELEASED,
          CORRECTED,
          RESUMED,
          KIT_ALLOCATED ->
          "";
    };
  }
}
