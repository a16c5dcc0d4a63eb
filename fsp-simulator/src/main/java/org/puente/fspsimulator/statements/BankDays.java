package org.puente.fspsimulator.statements;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Entries;
import org.puente.fspsimulator.book.Entries.Moved;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.faults.Fault;
import org.puente.fspsimulator.faults.Misbehaving;
import org.puente.fspsimulator.orders.Accounts;
import org.puente.fspsimulator.statements.BankLine.Kind;
import org.springframework.stereotype.Component;

/**
 * Adds the book up by days. A fee is taken for each withdrawal and given back for each reversal,
 * one line for all of a day. What was paid in counts as there from the start, because the book
 * keeps no date of it.
 */
@Component
public final class BankDays {

  private static final long STRANGE = 1_000;

  private final Entries entries;
  private final Accounts accounts;
  private final Misbehaving misbehaving;

  BankDays(Entries entries, Accounts accounts, Misbehaving misbehaving) {
    this.entries = entries;
    this.accounts = accounts;
    this.misbehaving = misbehaving;
  }

  public BankDay day(Bank bank, LocalDate day) {
    Moved before = entries.moved(bank.key(), Instant.EPOCH, begin(bank, day));
    Moved moved = entries.moved(bank.key(), begin(bank, day), begin(bank, day.plusDays(1)));
    long strange = isStrange(bank, day) ? STRANGE : 0;
    long fees = fee(bank, moved.withdrawals());
    long feesBack = fee(bank, moved.reversals());
    long debits = moved.withdrawn() + fees + strange;
    long credits = moved.reversed() + feesBack;
    long opening =
        accounts.deposited(bank).minor()
            - before.net()
            - fee(bank, before.withdrawals() - before.reversals());
    return new BankDay(
        bank.code() + "-" + day,
        day,
        opening,
        opening - debits + credits,
        debits,
        credits,
        fees,
        feesBack,
        moved.withdrawals() + moved.reversals() + extras(bank, day, fees, feesBack).size());
  }

  /** A page of the day's lines: cash in the book's order, then what belongs to no entry of it. */
  public List<BankLine> lines(Bank bank, LocalDate day, long offset, int limit) {
    Instant from = begin(bank, day);
    Instant until = begin(bank, day.plusDays(1));
    List<BankLine> lines = new ArrayList<>();
    entries
        .cash(bank.key(), from, until, offset, limit)
        .forEach(entry -> lines.add(BankLine.of(bank.code(), entry)));
    if (lines.size() < limit) {
      Moved moved = entries.moved(bank.key(), from, until);
      long cash = moved.withdrawals() + moved.reversals();
      extras(bank, day, fee(bank, moved.withdrawals()), fee(bank, moved.reversals())).stream()
          .skip(Math.max(0, offset - cash))
          .limit(limit - lines.size())
          .forEach(lines::add);
    }
    return lines;
  }

  private List<BankLine> extras(Bank bank, LocalDate day, long fees, long feesBack) {
    Instant at = begin(bank, day.plusDays(1)).minusSeconds(1);
    String name = bank.code() + "-" + day;
    List<BankLine> extras = new ArrayList<>();
    if (isStrange(bank, day)) {
      extras.add(
          new BankLine(
              name + "-X", strangeOrder(bank, day), Kind.WITHDRAWAL, money(bank, STRANGE), at));
    }
    if (fees > 0) {
      extras.add(new BankLine(name + "-F", null, Kind.FEE, money(bank, fees), at));
    }
    if (feesBack > 0) {
      extras.add(new BankLine(name + "-R", null, Kind.FEE_REFUND, money(bank, feesBack), at));
    }
    return extras;
  }

  private boolean isStrange(Bank bank, LocalDate day) {
    return misbehaving.meets(bank.key(), Fault.STATEMENT_STRANGE_ORDER, strangeOrder(bank, day), 1);
  }

  private static UUID strangeOrder(Bank bank, LocalDate day) {
    return UUID.nameUUIDFromBytes(("strange/" + bank.key() + "/" + day).getBytes(UTF_8));
  }

  private static long fee(Bank bank, long times) {
    return bank.withdrawalFee().minor() * times;
  }

  private static Money money(Bank bank, long minor) {
    return new Money(minor, bank.currency());
  }

  private static Instant begin(Bank bank, LocalDate day) {
    return day.atStartOfDay(bank.zone()).toInstant();
  }
}
