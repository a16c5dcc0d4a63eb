package org.puente.payments.intake;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.events.contract.TransferApproved;
import org.puente.events.envelope.DefectiveEventException;
import org.puente.payments.orders.Order;

/**
 * An approval, and the orders with which it would be paid if nothing stops it.
 *
 * @param dueAt when it was promised for
 */
public record Approved(
    UUID transferId,
    UUID promiseId,
    UUID programmeId,
    @Nullable UUID organisationId,
    @Nullable String territory,
    @Nullable UUID planId,
    long sequence,
    Money amount,
    List<String> fsps,
    byte[] sealedPayee,
    String requestHash,
    Instant dueAt,
    List<Order> orders) {

  /** Throws DefectiveEventException where no order could ever follow from it. */
  static Approved of(TransferApproved event, long sequence, List<Order> orders) {
    if (event.fsps().isEmpty() || event.fsps().stream().anyMatch(code -> code.contains(","))) {
      throw new DefectiveEventException("No usable FSP codes");
    }
    if (event.amount().amount().signum() <= 0) {
      throw new DefectiveEventException("Not a positive amount");
    }
    return new Approved(
        event.transferId(),
        event.promiseId(),
        event.programmeId(),
        event.organisationId(),
        event.territory(),
        event.planId(),
        sequence,
        event.amount(),
        event.fsps(),
        decoded("sealedPayee", event.sealedPayee()),
        event.requestHash(),
        event.dueAt(),
        orders);
  }

  static byte[] decoded(String field, String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new DefectiveEventException(field + " is not base64", e);
    }
  }
}
