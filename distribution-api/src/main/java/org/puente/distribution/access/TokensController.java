package org.puente.distribution.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.factor.CheckingFactor;
import org.puente.distribution.access.factor.Confirming;
import org.puente.distribution.access.factor.SecondFactorPolicy;
import org.puente.events.audit.Act;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives a token for name and password, and publishes what tokens are checked with. */
@RestController
class TokensController {

  /** Whoever has a second factor sends a code of it along. */
  record Request(
      @NotNull @Size(max = 60) String username,
      @NotNull @Size(max = 200) String password,
      @Nullable @Size(max = 60) String otp) {}

  private final LoggingIn loggingIn;
  private final TokenIssuer tokens;
  private final SigningKeys keys;
  private final SecondFactorPolicy policy;
  private final CheckingFactor checking;
  private final AuditTrail audit;

  TokensController(
      LoggingIn loggingIn,
      TokenIssuer tokens,
      SigningKeys keys,
      SecondFactorPolicy policy,
      CheckingFactor checking,
      AuditTrail audit) {
    this.loggingIn = loggingIn;
    this.tokens = tokens;
    this.keys = keys;
    this.policy = policy;
    this.checking = checking;
    this.audit = audit;
  }

  /**
   * A token of fifteen minutes for name and password, good for all services. 401 {@code
   * wrong-credentials}; 401 {@code second-factor-needed} where {@code otp} is missing, 403 {@code
   * wrong-code} where it is wrong, 403 {@code second-factor-to-enrol} where there is none yet; 429
   * {@code too-many-attempts} for fifteen minutes after ten wrong ones.
   */
  @PostMapping("/api/v1/tokens")
  TokenIssuer.Token token(@Valid @RequestBody Request request, HttpServletRequest web) {
    String address = web.getRemoteAddr();
    return switch (loggingIn.logIn(request.username(), request.password(), address)) {
      case LogIn.Welcome(var account) -> {
        TokenIssuer.Token token = welcome(account, request.otp());
        audit.recordAs(
            account.username(), new Act("token.issued", account.id().toString(), Map.of()));
        yield token;
      }
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

  private TokenIssuer.Token welcome(UserAccount account, @Nullable String code) {
    if (!policy.isDue(account.id(), account.roles())) {
      return tokens.issueFor(account);
    }
    if (!policy.isEnrolled(account.id())) {
      throw Confirming.noneEnrolled();
    }
    if (code == null || code.isBlank()) {
      throw new Problem(
          HttpStatus.UNAUTHORIZED,
          "second-factor-needed",
          "Send a code of your second factor along, as otp.");
    }
    var confirmed = Confirming.right(checking.check(account.id(), code));
    return tokens.issueFor(account, confirmed);
  }

  /** The public keys that tokens are checked with, as a JWK set. */
  @GetMapping("/oauth2/jwks")
  Map<String, Object> jwks() {
    return keys.published().toJSONObject();
  }
}
