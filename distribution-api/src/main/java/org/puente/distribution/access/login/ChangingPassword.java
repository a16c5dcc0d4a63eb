package org.puente.distribution.access.login;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.LogIn;
import org.puente.distribution.access.LoggingIn;
import org.puente.distribution.access.UserAccount;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes one's own password; sessions elsewhere end. */
@Service
public class ChangingPassword {

  private final LoggingIn loggingIn;
  private final PasswordRules rules;
  private final PasswordEncoder encoder;
  private final JdbcPasswords passwords;
  private final Sessions sessions;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;

  ChangingPassword(
      LoggingIn loggingIn,
      PasswordRules rules,
      PasswordEncoder encoder,
      JdbcPasswords passwords,
      Sessions sessions,
      TransactionTemplate transaction,
      AuditTrail audit) {
    this.loggingIn = loggingIn;
    this.rules = rules;
    this.encoder = encoder;
    this.passwords = passwords;
    this.sessions = sessions;
    this.transaction = transaction;
    this.audit = audit;
  }

  /**
   * Throws a problem if the present one is wrong or the new one breaks a rule.
   *
   * @param here the session that goes on
   */
  public void change(
      UserAccount account, String present, String wanted, String address, @Nullable UUID here) {
    switch (loggingIn.logIn(account.username(), present, address)) {
      case LogIn.Welcome _ -> {}
      case LogIn.Wrong() ->
          throw new Problem(
              HttpStatus.FORBIDDEN, "wrong-password", "The present password is wrong.");
      case LogIn.LockedOut() ->
          throw new Problem(
              HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", "Too many wrong passwords.");
    }
    rules.check(wanted, account.roles(), List.of(account.username(), account.displayName()));
    String hash = encoder.encode(wanted);
    ScopedDataSource.asJob(
        () ->
            transaction.execute(
                _ -> {
                  passwords.set(account.id(), hash);
                  audit.record("password.changed", account.id().toString(), Map.of());
                  return true;
                }));
    sessions.endOthers(account.id(), here);
  }
}
