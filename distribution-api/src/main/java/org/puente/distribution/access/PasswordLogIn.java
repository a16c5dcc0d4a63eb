package org.puente.distribution.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Name and password for the console's form; the principal is a {@link ConsoleUser}. */
@Component
class PasswordLogIn implements AuthenticationProvider {

  private final LoggingIn loggingIn;

  PasswordLogIn(LoggingIn loggingIn) {
    this.loggingIn = loggingIn;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var password = String.valueOf(attempt.getCredentials());
    return switch (loggingIn.logIn(attempt.getName(), password)) {
      case LogIn.Welcome(var account) -> {
        var user = new ConsoleUser(account);
        yield UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities());
      }
      case LogIn.Wrong() -> throw new BadCredentialsException("Wrong name or password");
      case LogIn.LockedOut() -> throw new LockedException("Too many wrong passwords");
    };
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
