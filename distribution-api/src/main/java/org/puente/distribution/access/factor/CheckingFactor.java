package org.puente.distribution.access.factor;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.access.factor.FactorCheck.LockedOut;
import org.puente.distribution.access.factor.FactorCheck.NoneEnrolled;
import org.puente.distribution.access.factor.FactorCheck.Right;
import org.puente.distribution.access.factor.FactorCheck.Wrong;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks a code. It counts once; five wrong ones within fifteen minutes lock the person's codes out
 * for as long, and a right password does not forgive them.
 */
@Service
public class CheckingFactor {

  static final int WRONG_CODES_ALLOWED = 5;

  private final JdbcTotps totps;
  private final JdbcRecoveryCodes recovery;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;
  private final Clock clock;

  CheckingFactor(
      JdbcTotps totps,
      JdbcRecoveryCodes recovery,
      TransactionTemplate transaction,
      AuditTrail audit,
      @Qualifier("wallClock") Clock clock) {
    this.totps = totps;
    this.recovery = recovery;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** A code of the app, or one of the recovery codes. Not inside of a transaction. */
  public FactorCheck check(UUID user, String code) {
    String typed = code.replaceAll("\\s", "");
    return ScopedDataSource.asJob(() -> transaction.execute(_ -> checkLocked(user, typed)));
  }

  private FactorCheck checkLocked(UUID user, String code) {
    recovery.lock(user);
    var enrolled = totps.find(user);
    if (enrolled.isEmpty()) {
      return new NoneEnrolled();
    }
    if (recovery.failuresLately(user) >= WRONG_CODES_ALLOWED) {
      return new LockedOut();
    }
    Optional<Factor> shown = shown(user, code, enrolled.get());
    if (shown.isEmpty()) {
      recovery.fail(user);
      audit.record("factor.refused", user.toString(), Map.of());
      return new Wrong();
    }
    recovery.forgive(user);
    audit.record("factor.accepted", user.toString(), Map.of("factor", shown.get()));
    return new Right(new Confirmed(shown.get(), clock.instant()));
  }

  private Optional<Factor> shown(UUID user, String code, JdbcTotps.Enrolled enrolled) {
    if (code.matches("\\d{6}")) {
      var step = OneTimeCodes.step(enrolled.secret(), code, clock.instant(), enrolled.lastStep());
      return step.isPresent() && totps.use(user, step.getAsLong())
          ? Optional.of(Factor.TOTP)
          : Optional.empty();
    }
    if (!recovery.use(user, code)) {
      return Optional.empty();
    }
    audit.record("factor.recovery-code-used", user.toString(), Map.of("left", recovery.left(user)));
    return Optional.of(Factor.RECOVERY_CODE);
  }
}
