package org.puente.distribution.access;

import java.util.Map;
import org.puente.distribution.access.factor.SecondFactorPolicy;
import org.puente.distribution.access.provider.Identities;
import org.puente.distribution.access.provider.ProviderSettings;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;

/**
 * Whom an identity provider vouches for, as a person of ours. Nobody becomes one by it, and what
 * they may do is said here alone.
 */
@Service
public class ProviderLogIn {

  private final Identities identities;
  private final JdbcUsers users;
  private final SecondFactorPolicy policy;
  private final ProviderSettings settings;
  private final AuditTrail audit;

  ProviderLogIn(
      Identities identities,
      JdbcUsers users,
      SecondFactorPolicy policy,
      ProviderSettings settings,
      AuditTrail audit) {
    this.identities = identities;
    this.users = users;
    this.policy = policy;
    this.settings = settings;
    this.audit = audit;
  }

  /** The account of a subject, or that it is nobody's who may log in. */
  public LogIn logIn(String subject) {
    var holder = identities.holder(settings.issuer(), subject);
    var account = holder.flatMap(users::find).filter(UserAccount::enabled);
    if (account.isEmpty()) {
      audit.record("login.failed", holder.map(Object::toString).orElse("unknown"), Map.of());
      return new LogIn.Wrong();
    }
    return new LogIn.Welcome(account.get());
  }

  /**
   * What a session begins with. A factor that the provider has seen stands in for ours at the door,
   * and confirms nothing; whoever must have one of ours and has none sets it up first, lest
   * somebody else does at a session that was left open.
   *
   * @param claims of a token that was checked
   */
  public ConsoleUser admit(UserAccount account, Map<String, Object> claims) {
    boolean due = policy.isDue(account.id(), account.roles());
    boolean seen = settings.trusts(claims) && policy.isEnrolled(account.id());
    return new ConsoleUser(account, due && !seen);
  }
}
