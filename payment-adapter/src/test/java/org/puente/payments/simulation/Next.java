package org.puente.payments.simulation;

import java.util.List;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderState;
import org.puente.payments.payouts.Transfer;

/** What keeps a transfer going: without any of it, it would wait for ever. */
final class Next {

  private Next() {}

  static boolean isScheduled(Transfer transfer, List<Order> orders) {
    if (transfer.stop() != null) {
      return switch (transfer.state()) {
        case AHEAD -> true;
        case OPEN, HELD, ISSUED, PAID, EXPIRED, REJECTED, CANCELLED, REVERSED ->
            orders.stream().anyMatch(Next::isUnderWay);
      };
    }
    return switch (transfer.state()) {
      case OPEN -> orders.stream().anyMatch(order -> isUnderWay(order) || isDue(order));
      case ISSUED -> orders.stream().anyMatch(order -> order.state().isLiveCode());
      case AHEAD, HELD, PAID, EXPIRED, REJECTED, CANCELLED, REVERSED -> true;
    };
  }

  private static boolean isDue(Order order) {
    return order.state() == OrderState.NEW && order.progress().nextStepAt() != null;
  }

  /** The bank is asked, or the code ends by itself because somebody began to use it. */
  private static boolean isUnderWay(Order order) {
    boolean cancelling =
        order.progress().cancelAsked() != null && order.progress().nextStepAt() != null;
    return switch (order.state()) {
      case SENDING, PENDING, UNKNOWN, PARTLY_WITHDRAWN -> true;
      case ACCEPTED -> cancelling;
      case NEW, WITHDRAWN, EXPIRED, CANCELLED, REJECTED, REVERSED -> false;
    };
  }
}
