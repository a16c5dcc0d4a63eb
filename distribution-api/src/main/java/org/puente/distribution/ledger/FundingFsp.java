package org.puente.distribution.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.ledger.Account.Kind;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a deposit that a provider has confirmed; releases stay within what is deposited. */
@Service
public class FundingFsp {

  private final Ledger ledger;
  private final Deposits deposits;
  private final AuditTrail audit;

  FundingFsp(Ledger ledger, Deposits deposits, AuditTrail audit) {
    this.ledger = ledger;
    this.deposits = deposits;
    this.audit = audit;
  }

  /**
   * A deposit, with the provider's proof.
   *
   * @param amount positive
   */
  public record Deposit(
      UUID programmeId, String currency, String fsp, BigDecimal amount, String proof) {}

  /** What a provider was given for a programme and what of it is still free. */
  public record Standing(String fsp, String currency, BigDecimal confirmed, BigDecimal free) {}

  /** Books it and tells how the provider stands now. */
  @Transactional
  public Standing deposit(Deposit deposit, UUID by) {
    UUID entry =
        ledger.post(
            new Entry(
                deposit.programmeId(),
                deposit.currency(),
                Entry.Cause.DEPOSITED,
                null,
                List.of(
                    new Posting(Account.of(Kind.DEPOSITS), deposit.amount().negate(), null),
                    new Posting(new Account(Kind.FLOAT, deposit.fsp()), deposit.amount(), null))));
    deposits.keepProof(entry, deposit.proof(), by);
    audit.record(
        "fsp.funded",
        deposit.programmeId().toString(),
        Map.of(
            "fsp", deposit.fsp(),
            "amount", deposit.amount().toPlainString(),
            "currency", deposit.currency(),
            "proof", deposit.proof()));
    return standing(deposit.programmeId(), deposit.currency(), deposit.fsp());
  }

  @Transactional
  public Standing standing(UUID programmeId, String currency, String fsp) {
    BigDecimal free = ledger.freeFloat(programmeId, currency, fsp);
    BigDecimal confirmed =
        ledger
            .balances(programmeId, currency)
            .getOrDefault(new Account(Kind.FLOAT, fsp), BigDecimal.ZERO);
    return new Standing(fsp, currency, confirmed, free);
  }
}
