package org.puente.payments.orders;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.CancelAnswer;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.fsp.PlaceAnswer;

/**
 * What an answer of the bank means for an order. An answer that comes too late to mean anything
 * leaves the order as it is.
 */
public final class Answering {

  private static final Duration CANCEL_AGAIN_WHEN_REFUSED = Duration.ofHours(1);

  private static final Duration ASK_PEOPLE_AGAIN = Duration.ofDays(1);

  private final Fsp.Pace pace;
  private final Instant now;

  public Answering(Fsp.Pace pace, Instant now) {
    this.pace = pace;
    this.now = now;
  }

  public Order placed(Order order, int attempt, PlaceAnswer answer) {
    return switch (answer) {
      case PlaceAnswer.Accepted(IssuedCode code) -> accepted(order, code);
      case PlaceAnswer.Rejected(String reason) ->
          order.progress().attempt() == attempt ? rejected(order, reason) : order;
      case PlaceAnswer.Processing() -> processing(order, attempt);
      case PlaceAnswer.NotSent(_, Duration retryAfter) ->
          isSending(order, attempt)
              ? order.to(OrderState.NEW, order.progress().asked(0, now.plus(retryAfter)))
              : order;
      case PlaceAnswer.Duplicate() -> isSending(order, attempt) ? unknown(order, now) : order;
      case PlaceAnswer.Unclear(_) -> abandoned(order, attempt);
    };
  }

  /** The instance that sent it is gone, or its connection was: did the bank get it? */
  public Order abandoned(Order order, int attempt) {
    return isSending(order, attempt) ? unknown(order, now.plus(pace.inquiries().wait(0))) : order;
  }

  /** Nobody can be asked any more: from now on only the bank's own word, or two people, decide. */
  public Order unanswered(Order order) {
    return order.state() == OrderState.PENDING ? unknown(order, now.plus(ASK_PEOPLE_AGAIN)) : order;
  }

  /** {@code askedAt} is when the bank was asked; null for now. */
  public Order inquired(Order order, InquiryAnswer answer, @Nullable Instant askedAt) {
    return switch (answer) {
      case InquiryAnswer.Accepted(IssuedCode code) -> accepted(order, code);
      case InquiryAnswer.AcceptedWithoutCode() -> acceptedWithoutCode(order);
      case InquiryAnswer.Rejected(String reason) -> rejected(order, reason);
      case InquiryAnswer.NeverSeen() -> neverSeen(order, askedAt == null ? now : askedAt);
      case InquiryAnswer.Processing(), InquiryAnswer.NoAnswer(_) -> askAgain(order, Instant.MAX);
    };
  }

  public Order cancelAnswered(Order order, CancelAnswer answer) {
    CancelCause asked = order.progress().cancelAsked();
    if (asked == null || !order.state().isLiveCode()) {
      return order;
    }
    return switch (answer) {
      case CancelAnswer.Confirmed(), CancelAnswer.NoAnswer(_) -> cancelAgain(order);
      case CancelAnswer.Refused(_) ->
          switch (asked) {
            case STOP, REISSUE, FALLBACK, REPLACED ->
                order.with(order.progress().cancelling(null, null));
            case SIBLING -> order.with(order.progress().next(now.plus(CANCEL_AGAIN_WHEN_REFUSED)));
          };
    };
  }

  private Order cancelAgain(Order order) {
    int asked = order.progress().inquiries();
    return order.with(order.progress().asked(asked + 1, now.plus(pace.inquiries().wait(asked))));
  }

  private static Order accepted(Order order, IssuedCode code) {
    return switch (order.state()) {
      case NEW, SENDING, PENDING, UNKNOWN ->
          order.to(OrderState.ACCEPTED, order.progress().asked(0, null)).with(code);
      case ACCEPTED, PARTLY_WITHDRAWN, WITHDRAWN, REJECTED, EXPIRED, CANCELLED, REVERSED ->
          order.code().known() ? order : order.with(code);
    };
  }

  private static Order acceptedWithoutCode(Order order) {
    return switch (order.state()) {
      case NEW, SENDING, PENDING, UNKNOWN ->
          order.to(OrderState.ACCEPTED, order.progress().asked(0, null));
      case ACCEPTED, PARTLY_WITHDRAWN, WITHDRAWN, REJECTED, EXPIRED, CANCELLED, REVERSED -> order;
    };
  }

  private static Order rejected(Order order, String reason) {
    return switch (order.state()) {
      case SENDING, PENDING, UNKNOWN ->
          order.to(OrderState.REJECTED, order.progress().because(reason));
      case NEW, ACCEPTED, PARTLY_WITHDRAWN, WITHDRAWN, REJECTED, EXPIRED, CANCELLED, REVERSED ->
          order;
    };
  }

  private Order processing(Order order, int attempt) {
    Instant askAt = now.plus(pace.inquiries().wait(0));
    return isSending(order, attempt)
        ? order.to(OrderState.PENDING, order.progress().asked(0, askAt))
        : order;
  }

  private static Order unknown(Order order, Instant askAt) {
    return order.to(OrderState.UNKNOWN, order.progress().asked(0, askAt));
  }

  /**
   * Resent only once the request could not be on its way any more when the bank was asked, and then
   * as the same one: an answer may lie about for long before it is recorded.
   */
  private Order neverSeen(Order order, Instant askedAt) {
    Instant sentAt = order.progress().sentAt();
    Instant settledAt = sentAt == null ? now : sentAt.plus(pace.settleWindow());
    boolean settled = !settledAt.isAfter(askedAt);
    return switch (order.state()) {
      case UNKNOWN ->
          settled
              ? order.to(OrderState.NEW, order.progress().asked(0, now))
              : askAgain(order, settledAt);
      case PENDING -> settled ? unknown(order, now) : askAgain(order, settledAt);
      case NEW,
          SENDING,
          ACCEPTED,
          PARTLY_WITHDRAWN,
          WITHDRAWN,
          REJECTED,
          EXPIRED,
          CANCELLED,
          REVERSED ->
          order;
    };
  }

  private Order askAgain(Order order, Instant atTheLatest) {
    return switch (order.state()) {
      case UNKNOWN, PENDING -> {
        int asked = order.progress().inquiries() + 1;
        Instant scheduled = now.plus(pace.inquiries().wait(asked));
        Instant next = scheduled.isAfter(atTheLatest) ? atTheLatest : scheduled;
        yield order.with(order.progress().asked(asked, next));
      }
      case NEW,
          SENDING,
          ACCEPTED,
          PARTLY_WITHDRAWN,
          WITHDRAWN,
          REJECTED,
          EXPIRED,
          CANCELLED,
          REVERSED ->
          order;
    };
  }

  private static boolean isSending(Order order, int attempt) {
    return order.state() == OrderState.SENDING && order.progress().attempt() == attempt;
  }
}
