package org.puente.fspsimulator.files;

import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.OrderState;
import org.puente.fspsimulator.book.Payee;
import org.puente.fspsimulator.faults.Fault;
import org.puente.fspsimulator.faults.Misbehaving;
import org.puente.fspsimulator.files.FileLanguage.Decided;
import org.puente.fspsimulator.files.FileLanguage.Wanted;
import org.puente.fspsimulator.orders.OrderRequest;
import org.puente.fspsimulator.orders.Placement;
import org.puente.fspsimulator.orders.PlacingOrder;
import org.springframework.stereotype.Component;

/** Puts the orders of a file into the bank's book, each once, and says what became of each. */
@Component
final class DecidingOrders {

  private static final int PER_PAGE = 500;
  private static final Pattern UNDASHED = Pattern.compile("[0-9A-Fa-f]{32}");
  private static final Pattern DASHED =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private final PlacingOrder placing;
  private final Misbehaving misbehaving;
  private final Clock clock;

  DecidingOrders(PlacingOrder placing, Misbehaving misbehaving, Clock clock) {
    this.placing = placing;
    this.misbehaving = misbehaving;
    this.clock = clock;
  }

  /** {@code refused}: references that a clerk refuses, whatever the book says. */
  List<Decided> decide(Bank bank, List<Wanted> wanted, Set<String> refused) {
    List<Decided> decided = new ArrayList<>(wanted.size());
    for (int from = 0; from < wanted.size(); from += PER_PAGE) {
      List<Wanted> page = wanted.subList(from, Math.min(from + PER_PAGE, wanted.size()));
      decided.addAll(decidePage(bank, page, refused));
    }
    return decided;
  }

  /** An order as if it had been taken, which nobody ever sent; it stands in no book. */
  Decided strange(Bank bank, UUID reference) {
    Money amount = bank.noteMultiple();
    Order order =
        new Order(
            0,
            bank.key(),
            reference,
            amount,
            bank.codeLifetime().toSeconds(),
            new Payee("", "", "es"),
            OrderState.ACTIVE,
            "0000000000",
            null,
            Money.zero(bank.currency()),
            Money.zero(bank.currency()),
            clock.instant(),
            clock.instant(),
            null,
            null);
    String written = reference.toString().replace("-", "");
    return new Decided(
        new Wanted(written, amount.amount(), bank.currency(), "NADIE", ""), order, "");
  }

  private List<Decided> decidePage(Bank bank, List<Wanted> page, Set<String> refused) {
    List<Object> readings =
        page.stream()
            .map(
                wanted ->
                    refused.contains(wanted.reference()) ? Reasons.NOT_SAID : read(bank, wanted))
            .toList();
    List<OrderRequest> requests =
        readings.stream()
            .filter(OrderRequest.class::isInstance)
            .map(OrderRequest.class::cast)
            .toList();
    var placements = placing.place(bank, requests).iterator();
    List<Decided> decided = new ArrayList<>(page.size());
    for (int row = 0; row < page.size(); row++) {
      decided.add(
          readings.get(row) instanceof String reason
              ? new Decided(page.get(row), null, reason)
              : decided(page.get(row), placements.next()));
    }
    return decided;
  }

  private static Decided decided(Wanted wanted, Placement placement) {
    return switch (placement) {
      case Placement.Taken(Order order) -> new Decided(wanted, order, "");
      case Placement.Repeated(Order order) -> new Decided(wanted, order, "");
      case Placement.Duplicate(Order order, boolean same) ->
          same ? new Decided(wanted, order, "") : new Decided(wanted, null, Reasons.REFERENCE_USED);
      case Placement.AboveLimit _ -> new Decided(wanted, null, Reasons.AMOUNT_NOT_ALLOWED);
      case Placement.NotPayableInNotes _ -> new Decided(wanted, null, Reasons.AMOUNT_INVALID);
      case Placement.BelowFloat _ -> new Decided(wanted, null, Reasons.INSUFFICIENT_FUNDS);
    };
  }

  /** The request, or the reason why it is none. */
  private Object read(Bank bank, Wanted wanted) {
    UUID reference = reference(wanted.reference());
    if (reference == null) {
      return Reasons.REFERENCE_INVALID;
    }
    if (!wanted.currency().equals(bank.currency())) {
      return Reasons.CURRENCY_NOT_ALLOWED;
    }
    if (misbehaving.meets(bank.key(), Fault.FILE_ORDER_REFUSED, reference, 1)) {
      return Reasons.NOT_SAID;
    }
    Money amount;
    try {
      amount = Money.parse(wanted.amount(), bank.currency());
    } catch (IllegalArgumentException e) {
      return Reasons.AMOUNT_INVALID;
    }
    return amount.isZero()
        ? Reasons.AMOUNT_INVALID
        : new OrderRequest(
            reference,
            amount,
            bank.codeLifetime().toSeconds(),
            new Payee(wanted.phone(), wanted.name(), "es"),
            null);
  }

  private static @Nullable UUID reference(String written) {
    if (DASHED.matcher(written).matches()) {
      return UUID.fromString(written);
    }
    return UNDASHED.matcher(written).matches()
        ? new UUID(
            new BigInteger(written.substring(0, 16), 16).longValue(),
            new BigInteger(written.substring(16), 16).longValue())
        : null;
  }
}
