package org.puente.distribution.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.ledger.Account;
import org.puente.distribution.ledger.Account.Kind;
import org.puente.distribution.ledger.Posting;

/**
 * The ledger account of every transfer state, once its plan is approved; partial amounts split over
 * two. What the bank paid beyond the amount weighs on the budget.
 */
public final class Buckets {

  private Buckets() {}

  /**
   * Amounts by account; they sum to the transfer's amount.
   *
   * @param fsp the provider that has the transfer, or would get it
   */
  public static Map<Account, BigDecimal> of(TransferStatus status, BigDecimal amount, String fsp) {
    BigDecimal withdrawn = status.withdrawn();
    Map<Account, BigDecimal> buckets = new HashMap<>();
    put(Account.paid(fsp), withdrawn, buckets);
    put(rest(status, fsp), amount.subtract(withdrawn), buckets);
    return buckets;
  }

  private static Account rest(TransferStatus status, String fsp) {
    return switch (status) {
      case TransferStatus.Planned _ -> Account.of(Kind.COMMITTED);
      case TransferStatus.Held(boolean released, BigDecimal _) ->
          released ? Account.withFsp(fsp) : Account.of(Kind.COMMITTED);
      case TransferStatus.Released _, TransferStatus.Available _, TransferStatus.PartlyPaid _ ->
          Account.withFsp(fsp);
      case TransferStatus.Paid _,
          TransferStatus.Cancelled _,
          TransferStatus.RejectedByFsp _,
          TransferStatus.Expired _,
          TransferStatus.Reversed _ ->
          Account.of(Kind.BUDGET);
    };
  }

  /** The postings that turn one set of buckets into another. */
  public static List<Posting> move(
      Map<Account, BigDecimal> from, Map<Account, BigDecimal> to, UUID transferId) {
    Map<Account, BigDecimal> change = new HashMap<>(to);
    from.forEach((account, amount) -> change.merge(account, amount.negate(), BigDecimal::add));
    List<Posting> postings = new ArrayList<>();
    change.forEach(
        (account, amount) -> {
          if (amount.signum() != 0) {
            postings.add(new Posting(account, amount, transferId));
          }
        });
    return postings;
  }

  private static void put(Account account, BigDecimal amount, Map<Account, BigDecimal> buckets) {
    if (amount.signum() != 0) {
      buckets.merge(account, amount, BigDecimal::add);
    }
  }
}
