package org.puente.distribution.access.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.puente.events.access.Caller;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links by which people set their password: the first administrator, whoever is invited, and
 * whoever forgot theirs. A link works once, for a day, and only the hash of its token is kept.
 */
@Service
public class Inviting {

  static final Duration LIFE = Duration.ofHours(24);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcInvitations invitations;
  private final JdbcPasswords passwords;
  private final PasswordRules rules;
  private final PasswordEncoder encoder;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;
  private final Clock clock;

  Inviting(
      JdbcInvitations invitations,
      JdbcPasswords passwords,
      PasswordRules rules,
      PasswordEncoder encoder,
      TransactionTemplate transaction,
      AuditTrail audit,
      @Qualifier("wallClock") Clock clock) {
    this.invitations = invitations;
    this.passwords = passwords;
    this.rules = rules;
    this.encoder = encoder;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** A link for somebody who is a user already; their earlier ones are void. */
  public Invitation invite(UUID user) {
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    return invite(user, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** The same with a token that somebody else made up, who also shows the link. */
  public Invitation invite(UUID user, String token) {
    var invitation = new Invitation(token, clock.instant().plus(LIFE));
    return inTransaction(
        () -> {
          if (!invitations.exists(user)) {
            throw Problem.notFound("There is no such user.");
          }
          String by = Caller.find().map(Caller::username).orElse("system");
          invitations.replace(user, hash(token), by, invitation.expiresAt());
          audit.record("user.invited", user.toString(), Map.of());
          return invitation;
        });
  }

  /** Whom an open link is for. */
  public Optional<Invitee> find(String token) {
    return inTransaction(() -> invitations.find(hash(token)));
  }

  /**
   * Uses a link up. Empty if it is none, was used or has run out; a problem if the password breaks
   * a rule, and the link stays good.
   */
  public Optional<Invitee> accept(String token, String password) {
    var invitee = find(token);
    if (invitee.isEmpty()) {
      return invitee;
    }
    var person = invitee.get();
    rules.check(password, person.roles(), List.of(person.username(), person.displayName()));
    String hash = encoder.encode(password);
    return inTransaction(
        () -> {
          var locked = invitations.lock(hash(token));
          locked.ifPresent(
              one -> {
                invitations.use(hash(token));
                passwords.set(one.id(), hash);
                audit.record("user.accepted-invitation", one.id().toString(), Map.of());
              });
          return locked;
        });
  }

  /** Whether nobody at all could log in with a password. */
  public boolean nobodyHasAPassword() {
    return inTransaction(passwords::nobodyHasOne);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return ScopedDataSource.asJob(() -> transaction.execute(_ -> work.get()));
  }

  private static byte[] hash(String token) {
    return DigestUtils.sha256(token);
  }
}
