package org.puente.distribution.access;

import java.util.Map;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Adds somebody who may log in. */
@Service
class AddingUser {

  private final JdbcUsers users;
  private final PasswordEncoder passwords;
  private final AuditTrail audit;

  AddingUser(JdbcUsers users, PasswordEncoder passwords, AuditTrail audit) {
    this.users = users;
    this.passwords = passwords;
    this.audit = audit;
  }

  UUID add(NewUser user) {
    var hash = passwords.encode(user.password());
    var id =
        users
            .add(user, hash)
            .orElseThrow(() -> Problem.conflict("name-taken", "There is a user of that name."));
    audit.record("user-added", id.toString(), Map.of("roles", user.roles()));
    return id;
  }
}
