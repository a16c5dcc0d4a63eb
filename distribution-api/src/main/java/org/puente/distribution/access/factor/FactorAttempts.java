package org.puente.distribution.access.factor;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts attempts at a second factor, of whichever kind: five wrong ones within fifteen minutes
 * lock the person's factors out for as long, and a right password does not forgive them.
 */
@Service
public class FactorAttempts {

  static final int WRONG_ONES_ALLOWED = 5;

  private final JdbcRecoveryCodes attempts;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;
  private final Clock clock;

  FactorAttempts(
      JdbcRecoveryCodes attempts,
      TransactionTemplate transaction,
      AuditTrail audit,
      @Qualifier("wallClock") Clock clock) {
    this.attempts = attempts;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One attempt after the other for each person. Not inside of a transaction.
   *
   * @param shown says which factor was shown, or none; it runs under the person's lock
   */
  public FactorCheck attempt(UUID user, Supplier<Optional<Factor>> shown) {
    return ScopedDataSource.asJob(() -> transaction.execute(_ -> locked(user, shown)));
  }

  private FactorCheck locked(UUID user, Supplier<Optional<Factor>> shown) {
    attempts.lock(user);
    if (attempts.failuresLately(user) >= WRONG_ONES_ALLOWED) {
      return new FactorCheck.LockedOut();
    }
    Optional<Factor> factor = shown.get();
    if (factor.isEmpty()) {
      attempts.fail(user);
      audit.record("factor.refused", user.toString(), Map.of());
      return new FactorCheck.Wrong();
    }
    attempts.forgive(user);
    audit.record("factor.accepted", user.toString(), Map.of("factor", factor.get()));
    return new FactorCheck.Right(new Confirmed(factor.get(), clock.instant()));
  }
}
