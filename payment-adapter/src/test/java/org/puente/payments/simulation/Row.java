package org.puente.payments.simulation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.OrderState;

/** An order as it is stored, with what only the database knows of it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Row(Order order, @Nullable UUID owner, @Nullable UUID file, byte @Nullable [] sealedCode) {

  boolean isDue(Instant now) {
    Instant at = order.progress().nextStepAt();
    return at != null && !at.isAfter(now);
  }

  boolean isIn(OrderState... states) {
    for (OrderState state : states) {
      if (order.state() == state) {
        return true;
      }
    }
    return false;
  }

  boolean isToCancel() {
    return order.progress().cancelAsked() != null && order.state().isLiveCode();
  }

  /** What a claim to send does. */
  Row sending(UUID by, @Nullable UUID inFile, Instant now) {
    Order.Progress p = order.progress();
    return new Row(
        with(
            OrderState.SENDING,
            new Order.Progress(
                p.attempt() + 1, p.inquiries(), now, null, p.cancelAsked(), p.reasonCode())),
        by,
        inFile,
        sealedCode);
  }

  /** The bank has the file that it is in. */
  Row laidDown(Instant askAt) {
    Order.Progress p = order.progress();
    return new Row(
        with(
            OrderState.PENDING,
            new Order.Progress(p.attempt(), 0, p.sentAt(), askAt, p.cancelAsked(), p.reasonCode())),
        null,
        file,
        sealedCode);
  }

  /** What a lease does, or a postponement. */
  Row due(Instant at) {
    Order.Progress p = order.progress();
    return new Row(
        with(
            order.state(),
            new Order.Progress(
                p.attempt(), p.inquiries(), p.sentAt(), at, p.cancelAsked(), p.reasonCode())),
        owner,
        file,
        sealedCode);
  }

  private Order with(OrderState state, Order.Progress progress) {
    return new Order(
        order.key(),
        order.slot(),
        order.amount(),
        state,
        progress,
        order.cash(),
        order.code(),
        List.of());
  }
}
