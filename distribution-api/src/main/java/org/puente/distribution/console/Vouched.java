package org.puente.distribution.console;

import java.util.List;
import org.puente.distribution.access.ConsoleUser;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Whoever a provider vouches for, once it is known which person of ours that is. */
final class Vouched extends DefaultOidcUser {

  private final transient ConsoleUser user;

  Vouched(OidcIdToken token, ConsoleUser user) {
    super(List.of(), token);
    this.user = user;
  }

  ConsoleUser user() {
    return user;
  }
}
