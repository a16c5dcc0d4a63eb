package org.puente.distribution.access;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Checks a password; ten wrong ones within fifteen minutes lock the name out for as long, and a
 * hundred lock out the address that they came from.
 */
@Service
public class LoggingIn {

  private final JdbcUsers users;
  private final LoginFailures failures;
  private final PasswordEncoder passwords;
  private final AuditTrail audit;
  private final String nobodysHash;

  LoggingIn(JdbcUsers users, LoginFailures failures, PasswordEncoder passwords, AuditTrail audit) {
    this.users = users;
    this.failures = failures;
    this.passwords = passwords;
    this.audit = audit;
    this.nobodysHash = passwords.encode(UUID.randomUUID().toString());
  }

  /** The account, or that name and password don't belong together. */
  public LogIn logIn(String name, String password, String address) {
    // No name holds a NUL, and the database takes none.
    var username = name.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    if (failures.lockOut(username, address)) {
      return new LogIn.LockedOut();
    }
    var found = users.find(username);
    // An unknown name costs as much time as a known one, so that names cannot be tried out.
    var hash = found.map(JdbcUsers.Credentials::passwordHash).orElse(nobodysHash);
    boolean right = passwords.matches(password, hash);
    if (found.isEmpty() || !right || !found.get().account().enabled()) {
      failures.add(username, address);
      // Somebody may have typed their password for their name: an unknown one is not kept.
      String who = found.map(one -> one.account().id().toString()).orElse("unknown");
      audit.record("login.failed", who, Map.of());
      return new LogIn.Wrong();
    }
    failures.forget(username);
    return new LogIn.Welcome(found.get().account());
  }
}
