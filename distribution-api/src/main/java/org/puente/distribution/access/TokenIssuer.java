package org.puente.distribution.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.events.access.Beside;
import org.puente.events.access.Caller;
import org.puente.events.access.CallerClaims;
import org.puente.events.access.Grant;
import org.puente.events.access.ShownFactor;
import org.puente.events.ids.Ids;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Issues the signed tokens that all services accept; they live fifteen minutes. */
@Component
public class TokenIssuer {

  static final String VERSION = "ver";

  /** Only the token of a program has it (RFC 9068, 2.2). */
  static final String CLIENT = CallerClaims.CLIENT;

  static final Duration LIFE = Duration.ofMinutes(15);

  static final Duration LIFE_OF_CLIENT = Duration.ofMinutes(5);

  /** A bearer token and for how many seconds it is good. */
  public record Token(String accessToken, String tokenType, long expiresIn) {}

  private final SigningKeys keys;
  private final Deputies deputies;
  private final Clock clock;
  private final String issuer;

  TokenIssuer(
      SigningKeys keys,
      Deputies deputies,
      @Qualifier("wallClock") Clock clock,
      @Value("${puente.issuer}") String issuer) {
    this.keys = keys;
    this.deputies = deputies;
    this.clock = clock;
    this.issuer = issuer;
  }

  /** A token to look at other services as somebody who is logged in here; good for no act. */
  public Token issueFor(Caller caller) {
    return issue(claims(caller, "es"));
  }

  /** A token to act at other services: with the factor of their session, and who is beside them. */
  public Token issueForActing(Caller caller, Optional<Confirmed> shown) {
    JWTClaimsSet.Builder claims = acting(claims(caller, "es"), caller);
    shown.ifPresent(confirmed -> factor(claims, confirmed));
    return issue(claims);
  }

  Token issueFor(UserAccount account) {
    return issue(acting(claims(account), account.caller()));
  }

  /** A token that also says which second factor was shown for it, and when. */
  Token issueFor(UserAccount account, Confirmed confirmed) {
    return issue(factor(acting(claims(account), account.caller()), confirmed));
  }

  private JWTClaimsSet.Builder acting(JWTClaimsSet.Builder claims, Caller caller) {
    return claims.claim(Beside.CLAIM, deputies.beside(caller.userId()));
  }

  private static JWTClaimsSet.Builder factor(JWTClaimsSet.Builder claims, Confirmed confirmed) {
    return claims
        .claim(ShownFactor.FACTOR, confirmed.factor().name())
        .claim(ShownFactor.FACTOR_AT, confirmed.at().getEpochSecond());
  }

  /** A token of a program's, which is no person: it carries no factor and ends sooner. */
  public Token issueForClient(Caller client, String clientId, int version) {
    return issue(
        claims(client, "es").claim(CLIENT, clientId).claim(VERSION, version), LIFE_OF_CLIENT);
  }

  /** Good here only as long as nothing changes what they may do. */
  private JWTClaimsSet.Builder claims(UserAccount account) {
    return claims(account.caller(), account.language()).claim(VERSION, account.version());
  }

  private JWTClaimsSet.Builder claims(Caller caller, String language) {
    return new JWTClaimsSet.Builder()
        .subject(caller.userId().toString())
        .claim("preferred_username", caller.username())
        .claim("grants", caller.grants().stream().map(Grant::claim).sorted().toList())
        .claim("lang", language);
  }

  private Token issue(JWTClaimsSet.Builder claims) {
    return issue(claims, LIFE);
  }

  private Token issue(JWTClaimsSet.Builder claims, Duration life) {
    var now = clock.instant();
    var complete =
        claims
            .issuer(issuer)
            .audience("puente")
            .jwtID(Ids.next().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(life)))
            .build();
    return new Token(sign(complete), "Bearer", life.toSeconds());
  }

  private String sign(JWTClaimsSet claims) {
    try {
      var key = keys.current();
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
