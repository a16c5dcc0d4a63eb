package org.puente.distribution.console;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.shifts.ShiftVolunteer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Pages of one's own are for people with an account; volunteers of a shift have none.
 *
 * @param then what else has to be so
 */
record WithAccount(@Nullable AuthorizationManager<RequestAuthorizationContext> then)
    implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public @Nullable AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext request) {
    var authentication = who.get();
    boolean onShift =
        authentication != null && authentication.getPrincipal() instanceof ShiftVolunteer;
    return onShift || then == null
        ? new AuthorizationDecision(!onShift)
        : then.authorize(who, request);
  }
}
