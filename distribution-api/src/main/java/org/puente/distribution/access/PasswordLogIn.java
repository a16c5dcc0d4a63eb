package org.puente.distribution.access;

import org.puente.distribution.access.factor.SecondFactorPolicy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Name and password for the console's form; the principal is a {@link ConsoleUser}. */
@Component
class PasswordLogIn implements AuthenticationProvider {

  private final LoggingIn loggingIn;
  private final SecondFactorPolicy secondFactor;

  PasswordLogIn(LoggingIn loggingIn, SecondFactorPolicy secondFactor) {
    this.loggingIn = loggingIn;
    this.secondFactor = secondFactor;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var password = String.valueOf(attempt.getCredentials());
    return switch (loggingIn.logIn(attempt.getName(), password, address(attempt))) {
      case LogIn.Welcome(var account) -> {
        boolean due = secondFactor.isDue(account.id(), account.roles());
        var user = new ConsoleUser(account, due);
        yield UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities());
      }
      case LogIn.Wrong() -> throw new BadCredentialsException("Wrong name or password");
      case LogIn.LockedOut() -> throw new LockedException("Too many wrong passwords");
    };
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails web
        ? web.getRemoteAddress()
        : "";
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
