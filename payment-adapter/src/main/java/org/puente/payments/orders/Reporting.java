package org.puente.payments.orders;

import org.puente.events.contract.Money;
import org.puente.payments.fsp.BankReport;

/** What a line of the bank's feed, read in the feed's order, means for an order. */
public final class Reporting {

  /** The order afterwards, and how the evidence disagrees with what this house believed. */
  public record Effect(Order order, Contradiction contradiction) {}

  /** What a person should look at. */
  public enum Contradiction {
    NONE,
    PAID_AFTER_DEATH,
    PAID_TOO_MUCH,
    REVERSED_TOO_MUCH
  }

  private Reporting() {}

  public static Effect reported(Order order, BankReport report) {
    Money amount = new Money(report.amount(), report.currency());
    return switch (report.kind()) {
      case WITHDRAWAL -> withdrawn(known(order), amount);
      case REVERSAL -> reversed(known(order), amount);
      case EXPIRY -> new Effect(died(order, OrderState.EXPIRED), Contradiction.NONE);
      case CANCELLATION -> new Effect(died(order, OrderState.CANCELLED), Contradiction.NONE);
    };
  }

  /** A report proves that the bank accepted the order, even where its answer was lost. */
  private static Order known(Order order) {
    return switch (order.state()) {
      case NEW, SENDING, PENDING, UNKNOWN ->
          order.to(OrderState.ACCEPTED, order.progress().asked(0, null));
      case ACCEPTED, PARTLY_WITHDRAWN, WITHDRAWN, EXPIRED, CANCELLED, REJECTED, REVERSED -> order;
    };
  }

  private static Effect withdrawn(Order order, Money amount) {
    Order counted =
        order.with(new Order.Cash(order.cash().withdrawn().plus(amount), order.cash().reversed()));
    boolean tooMuch = counted.cash().net().compareTo(order.amount()) > 0;
    Contradiction amounts = tooMuch ? Contradiction.PAID_TOO_MUCH : Contradiction.NONE;
    return switch (order.state()) {
      case ACCEPTED, PARTLY_WITHDRAWN -> new Effect(moved(counted), amounts);
      case REJECTED, EXPIRED, CANCELLED -> new Effect(counted, Contradiction.PAID_AFTER_DEATH);
      case WITHDRAWN, REVERSED, NEW, SENDING, PENDING, UNKNOWN -> new Effect(counted, amounts);
    };
  }

  /** Something was withdrawn: a cancellation that was asked for is off. */
  private static Order moved(Order order) {
    boolean whole = order.cash().withdrawn().compareTo(order.amount()) >= 0;
    OrderState next = whole ? OrderState.WITHDRAWN : OrderState.PARTLY_WITHDRAWN;
    return order.state() == next ? order : order.to(next, order.progress().cancelling(null, null));
  }

  private static Effect reversed(Order order, Money amount) {
    Money total = order.cash().reversed().plus(amount);
    if (total.compareTo(order.cash().withdrawn()) > 0) {
      return new Effect(order, Contradiction.REVERSED_TOO_MUCH);
    }
    Order counted = order.with(new Order.Cash(order.cash().withdrawn(), total));
    return switch (order.state()) {
      case PARTLY_WITHDRAWN, WITHDRAWN ->
          new Effect(
              counted.to(OrderState.REVERSED, counted.progress().cancelling(null, null)),
              Contradiction.NONE);
      case ACCEPTED, REVERSED, EXPIRED, CANCELLED, REJECTED, NEW, SENDING, PENDING, UNKNOWN ->
          new Effect(counted, Contradiction.NONE);
    };
  }

  private static Order died(Order order, OrderState end) {
    return switch (order.state()) {
      case NEW, SENDING, PENDING, UNKNOWN, ACCEPTED, PARTLY_WITHDRAWN -> {
        Order live = known(order);
        yield live.to(end, live.progress().next(null));
      }
      case WITHDRAWN, REVERSED, EXPIRED, CANCELLED, REJECTED -> order;
    };
  }
}
