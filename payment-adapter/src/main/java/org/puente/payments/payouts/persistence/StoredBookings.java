package org.puente.payments.payouts.persistence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.CashWithdrawn;
import org.puente.events.contract.CodeIssued;
import org.puente.events.contract.PayoutCancelled;
import org.puente.events.contract.PayoutEvent;
import org.puente.events.contract.PayoutExpired;
import org.puente.events.contract.PayoutHeld;
import org.puente.events.contract.PayoutOutcomeUnknown;
import org.puente.events.contract.PayoutRejected;
import org.puente.events.contract.PayoutReversed;
import org.puente.events.contract.StopRefused;
import org.puente.events.sql.Columns;
import org.puente.payments.payouts.Payout;
import org.springframework.jdbc.core.JdbcTemplate;

/** Books what is told of cash with the FSP it is told of, in the same commit. */
final class StoredBookings {

  private static final String ADD =
      """
      INSERT INTO fsp_booking (fsp, currency, booked_at, paid, returned)
      SELECT fsp, currency, ?::timestamptz, paid, returned
        FROM unnest(?::text[], ?::text[], ?::numeric[], ?::numeric[]) AS b (fsp, currency, paid, returned)
      """;

  private final JdbcTemplate jdbc;

  StoredBookings(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Account(String fsp, String currency) {}

  private record Booking(Account account, BigDecimal paid, BigDecimal returned) {

    static Booking of(Account account, BigDecimal change) {
      return new Booking(
          account, change.max(BigDecimal.ZERO), change.negate().max(BigDecimal.ZERO));
    }

    Booking plus(Booking other) {
      return new Booking(account, paid.add(other.paid), returned.add(other.returned));
    }
  }

  /** All of them are told in the same instant. */
  void add(List<Payout> changed) {
    Map<Account, Booking> bookings = new LinkedHashMap<>();
    changed.stream()
        .filter(payout -> !payout.told().isEmpty())
        .forEach(payout -> book(payout, bookings));
    if (!bookings.isEmpty()) {
      insert(new ArrayList<>(bookings.values()), changed.getFirst());
    }
  }

  /** Who was told of has an approval, and with it a currency. */
  private static void book(Payout payout, Map<Account, Booking> bookings) {
    BigDecimal before = payout.loadedCash().net().amount();
    for (Payout.Told each : payout.told()) {
      String fsp = fsp(each.event());
      BigDecimal after = each.event().withdrawnTotal().amount();
      if (fsp != null && after.compareTo(before) != 0) {
        Account account = new Account(fsp, each.event().withdrawnTotal().currency());
        bookings.merge(account, Booking.of(account, after.subtract(before)), Booking::plus);
        before = after;
      }
    }
  }

  private void insert(List<Booking> bookings, Payout any) {
    Columns<Booking> rows = new Columns<>(bookings);
    jdbc.update(
        ADD,
        any.now().toString(),
        rows.texts(booking -> booking.account().fsp()),
        rows.texts(booking -> booking.account().currency()),
        rows.column("numeric", Booking::paid),
        rows.column("numeric", Booking::returned));
  }

  /** Whom the total is told of, where cash can have moved it. */
  private static @Nullable String fsp(PayoutEvent event) {
    return switch (event) {
      case CashWithdrawn it -> it.fsp();
      case PayoutReversed it -> it.fsp();
      case CodeIssued it -> it.fsp();
      case PayoutRejected it -> it.fsp();
      case PayoutExpired it -> it.fsp();
      case PayoutOutcomeUnknown _, PayoutHeld _, PayoutCancelled _, StopRefused _ -> null;
    };
  }
}
