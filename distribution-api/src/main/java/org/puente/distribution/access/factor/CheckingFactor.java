package org.puente.distribution.access.factor;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Checks a code. It counts once, and wrong ones are counted by {@link FactorAttempts}. */
@Service
public class CheckingFactor {

  private final JdbcTotps totps;
  private final JdbcRecoveryCodes recovery;
  private final SecondFactorPolicy policy;
  private final FactorAttempts attempts;
  private final AuditTrail audit;
  private final Clock clock;

  CheckingFactor(
      JdbcTotps totps,
      JdbcRecoveryCodes recovery,
      SecondFactorPolicy policy,
      FactorAttempts attempts,
      AuditTrail audit,
      @Qualifier("wallClock") Clock clock) {
    this.totps = totps;
    this.recovery = recovery;
    this.policy = policy;
    this.attempts = attempts;
    this.audit = audit;
    this.clock = clock;
  }

  /** A code of the app, or one of the recovery codes. Not inside of a transaction. */
  public FactorCheck check(UUID user, String code) {
    if (!policy.isEnrolled(user)) {
      return new FactorCheck.NoneEnrolled();
    }
    String typed = code.replaceAll("\\s", "");
    return attempts.attempt(user, () -> shown(user, typed));
  }

  private Optional<Factor> shown(UUID user, String code) {
    return code.matches("\\d{6}") ? totp(user, code) : recoveryCode(user, code);
  }

  private Optional<Factor> totp(UUID user, String code) {
    return totps
        .find(user)
        .map(app -> OneTimeCodes.step(app.secret(), code, clock.instant(), app.lastStep()))
        .filter(step -> step.isPresent() && totps.use(user, step.getAsLong()))
        .map(_ -> Factor.TOTP);
  }

  private Optional<Factor> recoveryCode(UUID user, String code) {
    if (!recovery.use(user, code)) {
      return Optional.empty();
    }
    audit.record("factor.recovery-code-used", user.toString(), Map.of("left", recovery.left(user)));
    return Optional.of(Factor.RECOVERY_CODE);
  }
}
