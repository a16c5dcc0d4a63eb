package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.ConsoleUser;
import org.puente.distribution.access.factor.Factor;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** A log-in is whole once whoever has to show a second factor has shown one of theirs. */
final class WholeLogIn implements AuthorizationManager<RequestAuthorizationContext> {

  static final String PAGE = "/login/factor";

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext request) {
    return isHalf(who.get()) ? missing(who, request) : new AuthorizationDecision(true);
  }

  /** Whether somebody gave the password and still owes the second factor. */
  static boolean isHalf(@Nullable Authentication who) {
    return who != null
        && who.getPrincipal() instanceof ConsoleUser user
        && user.secondFactorDue()
        && who.getAuthorities().stream()
            .noneMatch(
                one ->
                    Arrays.stream(Factor.values())
                        .anyMatch(factor -> factor.authority().equals(one.getAuthority())));
  }

  /** In Spring Security's own words, so that its handler knows which page to go to. */
  private static FactorAuthorizationDecision missing(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext request) {
    return AllRequiredFactorsAuthorizationManager.<RequestAuthorizationContext>builder()
        .requireFactor(factor -> factor.authority(Factor.TOTP.authority()))
        .build()
        .authorize(who, request);
  }

  /** Leads to the page that asks for it, and a part of a page to the whole page. */
  static final class Door implements AuthenticationEntryPoint {

    @Override
    public void commence(
        HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
        throws java.io.IOException {
      String page = request.getContextPath() + PAGE;
      if (SessionEnded.isPartOfAPage(request)) {
        response.setHeader("HX-Redirect", page);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      } else {
        response.sendRedirect(page);
      }
    }
  }
}
