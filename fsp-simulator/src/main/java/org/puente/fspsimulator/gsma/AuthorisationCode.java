package org.puente.fspsimulator.gsma;

import java.time.Instant;
import java.util.List;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.OrderState;

/** GSMA's responseAuthorisationCode. */
record AuthorisationCode(
    String authorisationCode,
    String codeState,
    String amount,
    String currency,
    String amountType,
    long codeLifetime,
    boolean holdFundsIndicator,
    List<CodeRequest.RedemptionChannel> redemptionChannels,
    Instant creationDate,
    Instant modificationDate) {

  private static final List<CodeRequest.RedemptionChannel> ATM =
      List.of(new CodeRequest.RedemptionChannel("atm"));

  static AuthorisationCode of(Order order) {
    return new AuthorisationCode(
        String.valueOf(order.code()),
        codeState(order.state()),
        order.amount().amount(),
        order.amount().currency(),
        "maximum",
        order.lifetimeSeconds(),
        true,
        ATM,
        order.createdAt(),
        order.modifiedAt());
  }

  /** GSMA knows three states only: that a code was redeemed is told by the withdrawals feed. */
  private static String codeState(OrderState state) {
    return switch (state) {
      case PENDING, ACTIVE, PART_REDEEMED, REDEEMED -> "active";
      case EXPIRED -> "expired";
      case CANCELLED, REVERSED, REJECTED -> "cancelled";
    };
  }
}
