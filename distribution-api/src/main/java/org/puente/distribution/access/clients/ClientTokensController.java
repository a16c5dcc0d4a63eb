package org.puente.distribution.access.clients;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.TokenIssuer;
import org.puente.events.access.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for programs, by the client credentials grant (RFC 6749, 4.4). */
@RestController
class ClientTokensController {

  /** As RFC 6749, 5.1 names it. */
  record Token(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("token_type") String tokenType,
      @JsonProperty("expires_in") long expiresIn,
      String scope) {}

  private final LoggingInClient loggingIn;
  private final TokenIssuer tokens;

  ClientTokensController(LoggingInClient loggingIn, TokenIssuer tokens) {
    this.loggingIn = loggingIn;
    this.tokens = tokens;
  }

  /**
   * A token of five minutes for a program, which proves itself by HTTP Basic with its id and
   * secret. {@code scope} takes fewer than its roles: service, donor, auditor. Errors are RFC
   * 6749's: 401 {@code invalid_client}; 400 {@code invalid_request}, {@code
   * unsupported_grant_type}, {@code invalid_scope}; 429 after ten wrong secrets.
   */
  @PostMapping(path = "/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Token> token(
      @RequestParam(name = "grant_type", required = false) @Nullable String grantType,
      @RequestParam(required = false) @Nullable String scope,
      HttpServletRequest request) {
    checkForm(request);
    if (grantType == null) {
      throw OAuthRefusal.invalidRequest("grant_type is missing.");
    }
    Client client = client(request);
    if (!grantType.equals("client_credentials")) {
      throw OAuthRefusal.unsupportedGrant();
    }
    Set<Role> roles = roles(client, scope);
    var token = tokens.issueForClient(client.caller(roles), client.clientId(), client.version());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.PRAGMA, "no-cache")
        .body(new Token(token.accessToken(), token.tokenType(), token.expiresIn(), said(roles)));
  }

  @ExceptionHandler
  ResponseEntity<OAuthRefusal.Body> refused(OAuthRefusal refusal) {
    return refusal.answer();
  }

  /** What stands in an address stands in logs, and what comes twice is ambiguous. */
  private static void checkForm(HttpServletRequest request) {
    if (request.getQueryString() != null) {
      throw OAuthRefusal.invalidRequest("Parameters come in the body.");
    }
    if (request.getParameterMap().values().stream().anyMatch(values -> values.length > 1)) {
      throw OAuthRefusal.invalidRequest("A parameter comes twice.");
    }
    if (request.getParameter("client_secret") != null) {
      throw OAuthRefusal.invalidRequest("A client proves itself by HTTP Basic.");
    }
  }

  private Client client(HttpServletRequest request) {
    var shown =
        ClientCredentials.of(request.getHeader(HttpHeaders.AUTHORIZATION))
            .orElseThrow(OAuthRefusal::invalidClient);
    return switch (loggingIn.logIn(shown.clientId(), shown.secret(), request.getRemoteAddr())) {
      case ClientAttempt.Welcome(Client client) -> client;
      case ClientAttempt.Wrong() -> throw OAuthRefusal.invalidClient();
      case ClientAttempt.LockedOut() -> throw OAuthRefusal.lockedOut();
    };
  }

  private static Set<Role> roles(Client client, @Nullable String scope) {
    if (scope == null || scope.isBlank()) {
      return client.roles();
    }
    Set<String> wanted = Set.copyOf(Arrays.asList(scope.strip().split(" +")));
    Set<Role> roles =
        client.roles().stream()
            .filter(role -> wanted.contains(word(role)))
            .collect(toUnmodifiableSet());
    if (roles.size() < wanted.size()) {
      throw OAuthRefusal.invalidScope();
    }
    return roles;
  }

  private static String said(Set<Role> roles) {
    return roles.stream().map(ClientTokensController::word).sorted().collect(joining(" "));
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
