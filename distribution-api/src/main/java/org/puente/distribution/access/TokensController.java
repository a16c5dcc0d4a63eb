package org.puente.distribution.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives a token for name and password, and publishes what tokens are checked with. */
@RestController
class TokensController {

  record Request(
      @NotNull @Size(max = 60) String username, @NotNull @Size(max = 200) String password) {}

  private final LoggingIn loggingIn;
  private final TokenIssuer tokens;
  private final SigningKeys keys;

  TokensController(LoggingIn loggingIn, TokenIssuer tokens, SigningKeys keys) {
    this.loggingIn = loggingIn;
    this.tokens = tokens;
    this.keys = keys;
  }

  /**
   * A token of fifteen minutes for name and password, good for all services. 401 {@code
   * wrong-credentials}; 429 {@code too-many-attempts} for fifteen minutes after ten wrong ones.
   */
  @PostMapping("/api/v1/tokens")
  TokenIssuer.Token token(@Valid @RequestBody Request request) {
    return switch (loggingIn.logIn(request.username(), request.password())) {
      case LogIn.Welcome(var account) -> tokens.issueFor(account.caller(), account.language());
      case LogIn.Wrong() ->
          throw new Problem(
              HttpStatus.UNAUTHORIZED, "wrong-credentials", "Wrong name or password.");
      case LogIn.LockedOut() ->
          throw new Problem(
              HttpStatus.TOO_MANY_REQUESTS,
              "too-many-attempts",
              "Too many wrong passwords. Try again in fifteen minutes.");
    };
  }

  /** The public keys that tokens are checked with, as a JWK set. */
  @GetMapping("/oauth2/jwks")
  Map<String, Object> jwks() {
    return keys.published().toJSONObject();
  }
}
