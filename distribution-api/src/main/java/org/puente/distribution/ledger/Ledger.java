package org.puente.distribution.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The append-only book; callers own the transaction. */
public interface Ledger {

  /** Posts what happened, whatever the budget says: bank facts are always recorded. */
  void post(List<Entry> entries);

  /** Posts one and tells its id. */
  UUID post(Entry entry);

  /** Posts unless the budget would fall below zero; the balance is locked until commit. */
  Posted postWithinBudget(Entry entry);

  /** Locks what is left of a budget until the transaction ends, for what is checked besides it. */
  void lockBudget(UUID programmeId, String currency);

  /** Balances per account; empty accounts are left out. */
  Map<Account, BigDecimal> balances(UUID programmeId, String currency);

  /** Locks and reads what a provider can still take: float less what is with it or paid by it. */
  BigDecimal freeFloat(UUID programmeId, String currency, String fsp);
}
