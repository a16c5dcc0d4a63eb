package org.puente.distribution.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.access.administration.GrantRules;
import org.puente.distribution.access.login.PasswordRules;
import org.puente.events.access.Grant;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Adds somebody who may log in, at once or after an invitation. */
@Service
public class AddingUser {

  private final JdbcUsers users;
  private final PasswordEncoder passwords;
  private final PasswordRules rules;
  private final AuditTrail audit;

  AddingUser(JdbcUsers users, PasswordEncoder passwords, PasswordRules rules, AuditTrail audit) {
    this.rules = rules;
    this.users = users;
    this.passwords = passwords;
    this.audit = audit;
  }

  /** The id of the new user; the problems are 409 {@code name-taken} and those of the grants. */
  public UUID add(NewUser user) {
    GrantRules.check(user.grants());
    GrantRules.checkReach(user.grants());
    String password = user.password();
    if (password != null) {
      rules.check(password, user.roles(), List.of(user.username(), user.displayName()));
    }
    var hash = password == null ? null : passwords.encode(password);
    var id =
        GrantRules.refusing(() -> users.add(user, hash))
            .orElseThrow(() -> Problem.conflict("name-taken", "There is a user of that name."));
    audit.record(
        "user-added",
        id.toString(),
        Map.of("grants", user.grants().stream().map(Grant::claim).sorted().toList()));
    return id;
  }
}
