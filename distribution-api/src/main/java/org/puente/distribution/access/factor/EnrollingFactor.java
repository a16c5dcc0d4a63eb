package org.puente.distribution.access.factor;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets up an authenticator app: a secret on the screen, and its first code as the proof. */
@Service
public class EnrollingFactor {

  private final JdbcTotps totps;
  private final JdbcRecoveryCodes recovery;
  private final Passkeys passkeys;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;
  private final Clock clock;

  EnrollingFactor(
      JdbcTotps totps,
      JdbcRecoveryCodes recovery,
      Passkeys passkeys,
      TransactionTemplate transaction,
      AuditTrail audit,
      @Qualifier("wallClock") Clock clock) {
    this.totps = totps;
    this.recovery = recovery;
    this.passkeys = passkeys;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** The secret to show; the same one until a code of it was entered. */
  public TotpSecret propose(UUID user) {
    return locked(
        user,
        () ->
            totps
                .pending(user)
                .orElseGet(
                    () -> {
                      var secret = TotpSecret.random();
                      totps.propose(user, secret);
                      return secret;
                    }));
  }

  /**
   * From now on the proposed secret counts, and no other. The recovery codes are told this once;
   * empty if the code does not belong to the secret.
   */
  public Optional<List<String>> confirm(UUID user, String code) {
    String typed = code.replaceAll("\\s", "");
    return locked(
        user,
        () -> {
          var secret = totps.pending(user);
          var step =
              secret
                  .map(known -> OneTimeCodes.step(known, typed, clock.instant(), 0))
                  .orElse(OptionalLong.empty());
          if (step.isEmpty()) {
            return Optional.empty();
          }
          totps.enrol(user, secret.orElseThrow(), step.getAsLong());
          audit.record("factor.enrolled", user.toString(), Map.of("factor", Factor.TOTP));
          return Optional.of(freshCodes(user));
        });
  }

  /** New recovery codes; the former ones are void. */
  public List<String> renewRecoveryCodes(UUID user) {
    return locked(
        user,
        () -> {
          audit.record("factor.recovery-codes-renewed", user.toString(), Map.of());
          return freshCodes(user);
        });
  }

  /** Whoever has no second factor any more needs no codes that stand in for it. */
  public void dropRecoveryCodes(UUID user) {
    locked(
        user,
        () -> {
          recovery.remove(user);
          return true;
        });
  }

  /** How many recovery codes somebody has left. */
  public int recoveryCodesLeft(UUID user) {
    return ScopedDataSource.asJob(() -> recovery.left(user));
  }

  /** For people who lost everything: they enrol anew at their next log-in. */
  public boolean reset(UUID user) {
    return locked(
        user,
        () -> {
          boolean had = totps.remove(user) | passkeys.removeAll(user);
          recovery.remove(user);
          recovery.forgive(user);
          audit.record("factor.reset", user.toString(), Map.of());
          return had;
        });
  }

  /** Demo users are born with a secret that everybody knows. */
  public void enrolDemo(UUID user, TotpSecret secret) {
    locked(
        user,
        () -> {
          totps.enrol(user, secret, 0);
          return true;
        });
  }

  private List<String> freshCodes(UUID user) {
    var codes = RecoveryCodes.fresh();
    recovery.replace(user, codes);
    return codes;
  }

  private <T> T locked(UUID user, Supplier<T> work) {
    return ScopedDataSource.asJob(
        () ->
            transaction.execute(
                _ -> {
                  recovery.lock(user);
                  return work.get();
                }));
  }
}
