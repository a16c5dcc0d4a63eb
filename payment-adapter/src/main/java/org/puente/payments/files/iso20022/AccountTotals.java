package org.puente.payments.files.iso20022;

import iso20022.camt053.TotalTransactions6;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds one statement to its own balances and totals. */
final class AccountTotals {

  /** Counts and sums of entries; {@code net} is negative when more left than came. */
  private record Sum(long count, BigDecimal gross, BigDecimal net) {
    static final Sum NOTHING = new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO);

    Sum plus(Entry entry) {
      return new Sum(count + 1, gross.add(entry.amount().amount()), net.add(entry.signed()));
    }
  }

  private Sum all = Sum.NOTHING;
  private Sum booked = Sum.NOTHING;
  private Sum credits = Sum.NOTHING;
  private Sum debits = Sum.NOTHING;
  private @Nullable BigDecimal opening;
  private @Nullable BigDecimal closing;
  private @Nullable TotalTransactions6 claimed;

  void opening(BigDecimal balance) {
    opening = balance;
  }

  void closing(BigDecimal balance) {
    closing = balance;
  }

  void claimed(TotalTransactions6 totals) {
    claimed = totals;
  }

  void add(Entry entry) {
    all = all.plus(entry);
    if (entry.status() != Entry.Status.BOOKED) {
      return;
    }
    booked = booked.plus(entry);
    if (entry.credit()) {
      credits = credits.plus(entry);
    } else {
      debits = debits.plus(entry);
    }
  }

  /** A page of a longer statement has only one of the balances, and is held to its totals alone. */
  void check(Place place) {
    if (opening != null && closing != null && opening.add(booked.net()).compareTo(closing) != 0) {
      throw Place.totalsDiffer(0, "Bal/Amt", "opening balance and entries are not the closing one");
    }
    if (claimed != null) {
      checkTotals(claimed, place);
    }
  }

  private void checkTotals(TotalTransactions6 totals, Place place) {
    var total = totals.getTtlNtries();
    if (total != null) {
      check(total.getNbOfNtries(), total.getSum(), place, "TtlNtries", booked, all);
    }
    var credit = totals.getTtlCdtNtries();
    if (credit != null) {
      check(credit.getNbOfNtries(), credit.getSum(), place, "TtlCdtNtries", credits);
    }
    var debit = totals.getTtlDbtNtries();
    if (debit != null) {
      check(debit.getNbOfNtries(), debit.getSum(), place, "TtlDbtNtries", debits);
    }
  }

  /** Banks differ in whether they count what is not booked, and in whether a sum is net. */
  private static void check(
      @Nullable String count, @Nullable BigDecimal sum, Place place, String name, Sum... found) {
    boolean ties =
        Stream.of(found)
            .anyMatch(
                one ->
                    (count == null || place.count(name, count) == one.count())
                        && (sum == null
                            || sum.compareTo(one.gross()) == 0
                            || sum.abs().compareTo(one.net().abs()) == 0));
    if (!ties) {
      throw Place.totalsDiffer(0, "TxsSummry/" + name, "other entries than counted");
    }
  }
}
