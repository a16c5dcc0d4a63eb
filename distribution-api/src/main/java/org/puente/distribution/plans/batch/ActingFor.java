package org.puente.distribution.plans.batch;

import java.util.List;
import java.util.function.Supplier;
import org.puente.events.access.Caller;
import org.puente.events.access.CallerPrincipal;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Does something in the name of whoever asked for it, so that row-level security confines it to
 * their scope and the audit trail names them.
 */
final class ActingFor {

  private ActingFor() {}

  static <T> T call(Caller caller, Supplier<T> work) {
    CallerPrincipal principal = () -> caller;
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    SecurityContextHolder.setContext(context);
    try {
      return work.get();
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
