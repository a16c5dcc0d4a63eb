package org.puente.fspsimulator.gsma;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Auth;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.banks.Banks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** OAuth 2.0 client credentials: the account's id and the bank's key, as HTTP Basic. */
@RestController
class TokenController {

  record Token(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("token_type") String tokenType,
      @JsonProperty("expires_in") long expiresIn) {}

  private final Banks banks;
  private final IssuedTokens tokens;

  TokenController(Banks banks, IssuedTokens tokens) {
    this.banks = banks;
    this.tokens = tokens;
  }

  @PostMapping("/banks/{bank}/oauth2/token")
  ResponseEntity<Object> token(
      @PathVariable String bank,
      @RequestParam(name = "grant_type", defaultValue = "") String grant,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization) {
    Bank found = banks.get(bank);
    if (found.auth() != Auth.OAUTH2 || !grant.equals("client_credentials")) {
      return refused(HttpStatus.BAD_REQUEST, "unsupported_grant_type");
    }
    if (!isClient(found, authorization)) {
      return refused(HttpStatus.UNAUTHORIZED, "invalid_client");
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Token(tokens.issue(found), "Bearer", found.tokenLifetime().toSeconds()));
  }

  private static boolean isClient(Bank bank, @Nullable String authorization) {
    String pair = encoded(bank.accountId()) + ":" + encoded(bank.apiKey());
    byte[] wanted = pair.getBytes(StandardCharsets.UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(wanted);
    return authorization != null
        && MessageDigest.isEqual(
            basic.getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static ResponseEntity<Object> refused(HttpStatus status, String error) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("error", error));
  }
}
