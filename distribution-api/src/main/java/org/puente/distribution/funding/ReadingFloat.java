package org.puente.distribution.funding;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.ledger.Account;
import org.puente.distribution.ledger.Account.Kind;
import org.puente.distribution.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a provider stands: what was confirmed, what of it is free, and what waits. */
@Service
public class ReadingFloat {

  private final Ledger ledger;
  private final Fundings fundings;

  ReadingFloat(Ledger ledger, Fundings fundings) {
    this.ledger = ledger;
    this.fundings = fundings;
  }

  /**
   * What a provider was given for a programme.
   *
   * @param free what no released transfer claims; releases stay within it
   * @param requested what waits for a second person and does not count
   */
  public record Standing(
      String fsp,
      String currency,
      BigDecimal confirmed,
      BigDecimal free,
      BigDecimal withFsp,
      BigDecimal paid,
      BigDecimal requested) {}

  @Transactional(readOnly = true)
  public Standing standing(UUID programmeId, String currency, String fsp) {
    Map<Account, BigDecimal> balances = ledger.balances(programmeId, currency);
    BigDecimal confirmed = in(balances, new Account(Kind.FLOAT, fsp));
    BigDecimal withFsp = in(balances, Account.withFsp(fsp));
    BigDecimal paid = in(balances, Account.paid(fsp));
    return new Standing(
        fsp,
        currency,
        confirmed,
        confirmed.subtract(withFsp).subtract(paid),
        withFsp,
        paid,
        fundings.requested(programmeId, currency, fsp));
  }

  private static BigDecimal in(Map<Account, BigDecimal> balances, Account account) {
    return balances.getOrDefault(account, BigDecimal.ZERO);
  }
}
