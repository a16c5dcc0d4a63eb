package org.puente.distribution.plans.batch;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.puente.events.access.Caller;
import org.puente.events.access.CallerPrincipal;
import org.puente.events.access.Operation;
import org.puente.events.access.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Goes on with a preparer's work in the name of whoever asked for it, so that row-level security
 * confines it to their grants as such and the audit trail names them.
 */
final class ActingFor {

  private static final Set<Role> PREPARING = Set.of(Role.PROGRAMME_OFFICER);

  private ActingFor() {}

  static <T> T call(Caller caller, Supplier<T> work) {
    CallerPrincipal principal = () -> caller;
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    SecurityContextHolder.setContext(context);
    try {
      return Operation.as(PREPARING, work);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  static void run(Caller caller, Runnable work) {
    call(
        caller,
        () -> {
          work.run();
          return true;
        });
  }
}
