package org.puente.events.access;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Goes on with a preparer's work in the name of whoever asked for it, so that row-level security
 * confines it to their grants as such and the audit trail names them.
 */
public final class ActingFor {

  private static final Set<Role> PREPARING = Set.of(Role.PROGRAMME_OFFICER);

  private ActingFor() {}

  /** What they would get. */
  public static <T> T call(Caller caller, Supplier<T> work) {
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

  /** As they would do it. */
  public static void run(Caller caller, Runnable work) {
    call(
        caller,
        () -> {
          work.run();
          return true;
        });
  }
}
