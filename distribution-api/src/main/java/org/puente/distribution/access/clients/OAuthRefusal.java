package org.puente.distribution.access.clients;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the token endpoint answers instead of a token (RFC 6749, 5.2). */
final class OAuthRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The body, by the RFC's own names. */
  record Body(String error, @JsonProperty("error_description") String description) {}

  private final HttpStatus status;
  private final String error;

  private OAuthRefusal(HttpStatus status, String error, String description) {
    super(description);
    this.status = status;
    this.error = error;
  }

  static OAuthRefusal invalidRequest(String description) {
    return new OAuthRefusal(HttpStatus.BAD_REQUEST, "invalid_request", description);
  }

  static OAuthRefusal invalidClient() {
    return new OAuthRefusal(
        HttpStatus.UNAUTHORIZED, "invalid_client", "Wrong client id or secret, by HTTP Basic.");
  }

  static OAuthRefusal unsupportedGrant() {
    return new OAuthRefusal(
        HttpStatus.BAD_REQUEST, "unsupported_grant_type", "Only client_credentials.");
  }

  static OAuthRefusal invalidScope() {
    return new OAuthRefusal(
        HttpStatus.BAD_REQUEST, "invalid_scope", "The client was not granted this.");
  }

  static OAuthRefusal lockedOut() {
    return new OAuthRefusal(
        HttpStatus.TOO_MANY_REQUESTS, "temporarily_unavailable", "Too many wrong secrets.");
  }

  ResponseEntity<Body> answer() {
    var answer = ResponseEntity.status(status).cacheControl(CacheControl.noStore());
    if (status == HttpStatus.UNAUTHORIZED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"puente\", charset=\"UTF-8\"");
    }
    if (status == HttpStatus.TOO_MANY_REQUESTS) {
      answer.header(HttpHeaders.RETRY_AFTER, "900");
    }
    return answer.body(new Body(error, String.valueOf(getMessage())));
  }
}
