package org.puente.payments.orders.placing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.events.sealing.KeyedHash;
import org.puente.events.sealing.Payee;
import org.puente.events.sealing.PayeeSealer;
import org.puente.payments.fsp.Bank;
import org.puente.payments.fsp.PlaceAnswer;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.Orders;

/** Sends orders whose attempt is committed: the payee is opened here, and only here. */
final class Sending {

  private static final byte[] NO_PHONE = new byte[0];

  /** What opens payees and hashes their phones. */
  record Seals(PayeeSealer payees, KeyedHash phones) {}

  /** An order and when it was claimed, by the clock of the tools. */
  record Claimed(Orders.ToSend order, long atNanos) {}

  private final Bank bank;
  private final Tools tools;

  Sending(Bank bank, Tools tools) {
    this.bank = bank;
    this.tools = tools;
  }

  List<Claimed> claim(String fsp, int limit) {
    long now = tools.nanos().getAsLong();
    return tools.orders().claimToSend(fsp, limit, tools.instance()).stream()
        .map(order -> new Claimed(order, now))
        .toList();
  }

  void send(Claimed claimed, Duration notLaterThan) {
    Orders.ToSend order = claimed.order();
    Payee payee = payee(order);
    PlaceAnswer answer;
    if (payee == null) {
      answer = new PlaceAnswer.Rejected("payee-unreadable");
    } else if (tools.nanos().getAsLong() - claimed.atNanos() > notLaterThan.toNanos()) {
      // This instance slept: another one may have taken it for dead and asked the bank already.
      answer = new PlaceAnswer.NotSent("too-late-to-send", Duration.ZERO);
    } else {
      answer = bank.place(order.key().clientReference(), order.amount(), payee);
    }
    tools
        .learned()
        .accept(new OrderFact.Placed(order.key(), order.attempt(), answer, phoneHash(payee)));
  }

  private @Nullable Payee payee(Orders.ToSend order) {
    byte[] sealed = order.sealedPayee();
    try {
      return sealed == null ? null : tools.seals().payees().open(order.transferId(), sealed);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private byte[] phoneHash(@Nullable Payee payee) {
    String phone = payee == null ? null : payee.toldAt();
    return phone == null ? NO_PHONE : tools.seals().phones().of(phone);
  }
}
