package org.puente.distribution.access.passkeys;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.puente.distribution.access.UserAccount;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.access.factor.EnrollingFactor;
import org.puente.distribution.access.factor.Factor;
import org.puente.distribution.access.factor.SecondFactorPolicy;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody's own passkeys. The last second factor of whoever must have one stays. */
@Service
public class OwnPasskeys {

  private final JdbcOwnPasskeys passkeys;
  private final SecondFactorPolicy policy;
  private final EnrollingFactor enrolling;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;

  OwnPasskeys(
      JdbcOwnPasskeys passkeys,
      SecondFactorPolicy policy,
      EnrollingFactor enrolling,
      TransactionTemplate transaction,
      AuditTrail audit) {
    this.passkeys = passkeys;
    this.policy = policy;
    this.enrolling = enrolling;
    this.transaction = transaction;
    this.audit = audit;
  }

  public List<Passkey> of(UUID user) {
    return passkeys.of(user);
  }

  /**
   * 404 if it is none of theirs; 409 {@code last-factor} if they must have one and it is the last.
   */
  public void remove(UserAccount account, UUID passkey, Confirmed confirmed) {
    UUID user = account.id();
    locked(
        user,
        () -> {
          if (!passkeys.remove(user, passkey)) {
            throw Problem.notFound("There is no such passkey of yours.");
          }
          if (!policy.isEnrolled(user)) {
            refuseToLeaveNone(account);
            enrolling.dropRecoveryCodes(user);
          }
          audit.record("factor.removed", user.toString(), Map.of("factor", Factor.PASSKEY));
          return true;
        });
  }

  private void refuseToLeaveNone(UserAccount account) {
    if (policy.isRequired(account.roles())) {
      throw Problem.conflict("last-factor", "First set up another second factor.");
    }
  }

  void refuseMoreThan(int most, UUID user) {
    if (passkeys.count(user) >= most) {
      throw Problem.conflict("too-many-passkeys", "First remove a passkey that you don't use.");
    }
  }

  /** One change after the other for each person. */
  <T> T locked(UUID user, Supplier<T> work) {
    return ScopedDataSource.asJob(
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    _ -> {
                      passkeys.lock(user);
                      return work.get();
                    })));
  }
}
