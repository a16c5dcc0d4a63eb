package org.puente.distribution.access.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Notes in a session that a factor was shown; the session gets a new id, as after any log-in. */
@Component
public class SessionFactors {

  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  /** The authentication that goes on from here. */
  public Authentication add(
      Confirmed confirmed, HttpServletRequest request, HttpServletResponse response) {
    var now = SecurityContextHolder.getContext().getAuthentication();
    if (now == null) {
      throw new IllegalStateException("Nobody is logged in");
    }
    String factor = confirmed.factor().authority();
    var shown = FactorGrantedAuthority.withAuthority(factor).issuedAt(confirmed.at()).build();
    var more =
        now.toBuilder()
            .authorities(
                all -> {
                  all.removeIf(one -> factor.equals(one.getAuthority()));
                  all.add(shown);
                })
            .build();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(more);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    request.changeSessionId();
    return more;
  }
}
