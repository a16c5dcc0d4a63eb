package org.puente.fspsimulator.gsma;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.OrderState;

/** GSMA's requestStateObject. */
record RequestState(
    UUID serverCorrelationId,
    String status,
    String notificationMethod,
    @Nullable String objectReference,
    @Nullable GsmaError error) {

  /** Accepted for processing, nothing more known. */
  static RequestState pending(UUID serverCorrelationId, @Nullable String callbackUrl) {
    return new RequestState(
        serverCorrelationId, "pending", notificationMethod(callbackUrl), null, null);
  }

  static RequestState of(UUID serverCorrelationId, Order order) {
    if (order.state() == OrderState.PENDING) {
      return pending(serverCorrelationId, order.callbackUrl());
    }
    boolean rejected = order.state() == OrderState.REJECTED;
    return new RequestState(
        serverCorrelationId,
        rejected ? "failed" : "completed",
        notificationMethod(order.callbackUrl()),
        order.code(),
        rejected ? Answers.rejection(order) : null);
  }

  private static String notificationMethod(@Nullable String callbackUrl) {
    return callbackUrl == null ? "polling" : "callback";
  }
}
